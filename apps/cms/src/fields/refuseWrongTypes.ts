import type { CollectionBeforeValidateHook, Field, SelectField } from 'payload'
import { ValidationError } from 'payload'

type Found = { path: string; message: string }
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean => typeof value === 'string'
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

/** Of a year that a calendar of readers knows: any other is a slip of the finger, and breaks who formats it. */
const isMoment = (value: unknown): boolean => {
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1900 && year <= 9999
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

const isOption = ({ options }: SelectField, value: unknown): boolean =>
  options.some((option) => (typeof option === 'string' ? option : option.value) === value)

type Rule = { isRight: (value: unknown) => boolean; message: string }

/** What one value of a field must be; null where the field's own editor or Payload knows better. */
const ruleOf = (field: Field): Rule | null => {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return { isRight: isText, message: 'This must be text.' }
    case 'number':
      return { isRight: isNumber, message: 'This must be a number.' }
    case 'checkbox':
      return { isRight: (value) => typeof value === 'boolean', message: 'This must be true or false.' }
    case 'date':
      return { isRight: isMoment, message: 'This must be a date, such as 2026-03-13T09:00:00Z.' }
    case 'select':
      return { isRight: (value) => isOption(field, value), message: 'This is none of the choices.' }
    case 'relationship':
    case 'upload':
      return { isRight: isId, message: 'This must be the id of a document, or a list of them.' }
    default:
      return null
  }
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

const wrongIn = (fields: readonly Field[], data: unknown, place = ''): Found[] =>
  fields.flatMap((field): Found[] => {
    if (!isRecord(data)) return []
    if (field.type === 'row' || field.type === 'collapsible') return wrongIn(field.fields, data, place)
    if (!('name' in field) || field.name === undefined) return []
    const value = data[field.name]
    const path = `${place}${field.name}`
    if (isNothing(value)) return []
    if (field.type === 'group')
      return isRecord(value)
        ? wrongIn(field.fields, value, `${path}.`)
        : [{ path, message: 'This must be a group of fields.' }]
    if (field.type === 'array')
      return Array.isArray(value)
        ? value.flatMap((row, index) => wrongIn(field.fields, row, `${path}.${index}.`))
        : [{ path, message: 'This must be a list.' }]
    const rule = ruleOf(field)
    if (rule === null) return []
    const isList = 'hasMany' in field && field.hasMany === true
    if (isList && !Array.isArray(value)) return [{ path, message: 'This must be a list.' }]
    const values: unknown[] = isList ? (value as unknown[]) : [value]
    return values.every((one) => rule.isRight(one)) ? [] : [{ path, message: rule.message }]
  })

/**
 * A value of the wrong type is refused by its name, in a draft too. Payload validates no draft and leaves it to the
 * database, which answers with a failure of its own or stores what breaks whoever reads it. How long a text may be,
 * and whether it is there, is asked at publication: what an editor typed is kept.
 */
export const refuseWrongTypes: CollectionBeforeValidateHook = ({ collection, data }) => {
  const errors = wrongIn(collection.fields, data)
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors })
  return data
}
