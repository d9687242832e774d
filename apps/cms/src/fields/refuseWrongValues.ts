import type { CollectionBeforeValidateHook, Field, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { saveKindOf } from '../publishing/noteSaveKind'
import { relationId } from '../publishing/storedDocument'

type Found = { path: string; message: string }
type Save = Pick<Parameters<CollectionBeforeValidateHook>[0], 'data' | 'operation' | 'req'> & {
  id: unknown
  isDraftSave: boolean
}
type Judge = (value: unknown, options: Record<string, unknown>) => unknown

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What MongoDB takes for an id; a relation to one of several collections names the collection beside it. */
const isId = (value: unknown): boolean =>
  /^[0-9a-f]{24}$/i.test(relationId(isRecord(value) && 'relationTo' in value ? value.value : value) ?? '')

const isList = (field: Field): boolean => 'hasMany' in field && field.hasMany === true

/** Of a year that a calendar of readers knows: any other is a slip of the finger, and breaks who formats it. */
const isMoment = (value: unknown): boolean => {
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1900 && year <= 9999
}

/**
 * What Payload checks at no save: that a long text is one, that a date is one of our time, and that an id can be one,
 * before it is looked up.
 */
const neverChecked = (field: Field, value: unknown): string | null => {
  if (field.type === 'textarea') return typeof value === 'string' ? null : 'This must be text.'
  if (field.type === 'date')
    return isMoment(value)
      ? null
      : 'This must be a date, such as 2026-03-13T09:00:00Z, of the years 1900 to 9999.'
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  if (isList(field) !== Array.isArray(value))
    return isList(field) ? 'This must be a list of ids.' : 'This must be an id.'
  return [value].flat().every(isId) ? null : 'This is no id.'
}

const JUDGED: ReadonlySet<string> = new Set([
  'text',
  'textarea',
  'email',
  'number',
  'select',
  'date',
  'checkbox',
])

/** The field's own rule, which Payload asks only where a save is no draft. A draft may leave everything empty. */
const ownRule = async (
  field: Field,
  value: unknown,
  save: Save,
  siblingData: unknown,
): Promise<string | null> => {
  if (!JUDGED.has(field.type) || !('validate' in field) || typeof field.validate !== 'function') return null
  if (field.type === 'text' && isList(field) !== Array.isArray(value)) return 'This must be text.'
  if (field.type === 'text' && [value].flat().some((text) => typeof text !== 'string'))
    return 'This must be text.'
  const { data, id, operation, req } = save
  const judge = field.validate as Judge
  const judgement = await judge(value, { ...field, required: false, data, id, operation, req, siblingData })
  return typeof judgement === 'string' ? judgement : null
}

const wrongValuesIn = async (
  fields: readonly Field[],
  { values, place, save }: { values: unknown; place: string; save: Save },
): Promise<Found[]> => {
  if (!isRecord(values)) return []
  const found = await Promise.all(
    fields.map(async (field): Promise<Found[]> => {
      if (field.type === 'row' || field.type === 'collapsible')
        return wrongValuesIn(field.fields, { values, place, save })
      if (!('name' in field) || field.name === undefined) return []
      const value = values[field.name]
      const path = `${place}${field.name}`
      if (isEmpty(value)) return []
      if (field.type === 'group')
        return wrongValuesIn(field.fields, { values: value, place: `${path}.`, save })
      if (field.type === 'array') {
        const rows: unknown[] = Array.isArray(value) ? value : []
        const inRows = rows.map((row, index) =>
          wrongValuesIn(field.fields, { values: row, place: `${path}.${index}.`, save }),
        )
        return (await Promise.all(inRows)).flat()
      }
      const message =
        neverChecked(field, value) ?? (save.isDraftSave ? await ownRule(field, value, save, values) : null)
      return message === null ? [] : [{ path, message }]
    }),
  )
  return found.flat()
}

const isDraftSave = (req: PayloadRequest, collection: string): boolean =>
  saveKindOf(req, collection).isDraftSave

/**
 * A value of the wrong kind is refused with its field at every save. Payload checks a draft not at all, an autosaved
 * one not even against the database's schema: what it stores would break whoever reads it.
 */
export const refuseWrongValues: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const id: unknown = (originalDoc as { id?: unknown } | undefined)?.id
  const save: Save = { data, id, operation, req, isDraftSave: isDraftSave(req, collection.slug) }
  const errors = await wrongValuesIn(collection.fields, { values: data, place: '', save })
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors })
  return data
}
