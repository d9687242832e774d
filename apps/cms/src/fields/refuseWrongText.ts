import type { CollectionBeforeValidateHook, Field } from 'payload'
import { ValidationError } from 'payload'

type Found = { path: string; message: string }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const wrongTextsIn = (fields: readonly Field[], data: unknown, place = ''): Found[] =>
  fields.flatMap((field): Found[] => {
    if (!isRecord(data)) return []
    if (field.type === 'row' || field.type === 'collapsible') return wrongTextsIn(field.fields, data, place)
    if (!('name' in field) || field.name === undefined) return []
    const value = data[field.name]
    const path = `${place}${field.name}`
    if (field.type === 'group') return wrongTextsIn(field.fields, value, `${path}.`)
    if (field.type === 'array' && Array.isArray(value)) {
      return value.flatMap((row, index) => wrongTextsIn(field.fields, row, `${path}.${index}.`))
    }
    const isWrong =
      field.type === 'textarea' && value !== undefined && value !== null && typeof value !== 'string'
    return isWrong ? [{ path, message: 'This must be text.' }] : []
  })

/** Payload checks the length of a long text, but not that it is one: a stored number would break whoever reads it. */
export const refuseWrongText: CollectionBeforeValidateHook = ({ collection, data }) => {
  const errors = wrongTextsIn(collection.fields, data)
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors })
  return data
}
