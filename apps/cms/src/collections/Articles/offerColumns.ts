import type { Field } from 'payload'

/** Leaves in the list of a collection only the columns that are named; the fields of the form stay as they are. */
export const offerColumns =
  (names: readonly string[]) =>
  (field: Field): Field => {
    if (field.type === 'row' || field.type === 'collapsible')
      return { ...field, fields: field.fields.map(offerColumns(names)) }
    if (!('name' in field) || names.includes(field.name)) return field
    return { ...field, admin: { ...field.admin, disableListColumn: true } } as Field
  }
