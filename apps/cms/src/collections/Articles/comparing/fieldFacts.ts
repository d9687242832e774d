import type { ClientField, StaticLabel } from 'payload'
import type { FieldPath } from './storyFields'

/** What an editor is told of a field: how it is called, and how its value is to be read. */
export type FieldFacts = {
  label: StaticLabel | null
  /** The collection whose ids it holds. */
  relationTo: string | null
  isDate: boolean
  options: ReadonlyMap<string, StaticLabel>
}

const optionsOf = (field: ClientField): FieldFacts['options'] =>
  new Map(
    'options' in field && Array.isArray(field.options)
      ? field.options.flatMap((option) =>
          typeof option === 'string' ? [] : [[option.value, option.label as StaticLabel] as const],
        )
      : [],
  )

const factsOf = (field: ClientField): FieldFacts => ({
  label: 'label' in field && field.label && typeof field.label !== 'boolean' ? field.label : null,
  relationTo: 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : null,
  isDate: field.type === 'date',
  options: optionsOf(field),
})

/** The fields of a collection by the paths of `storyFields`, whatever rows, tabs and groups they stand in. */
export const fieldFacts = (fields: readonly ClientField[], prefix = ''): Map<FieldPath, FieldFacts> => {
  const facts = new Map<FieldPath, FieldFacts>()
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs)
        for (const entry of fieldFacts(tab.fields, 'name' in tab && tab.name ? `${tab.name}.` : prefix))
          facts.set(...entry)
    else if (field.type === 'row' || field.type === 'collapsible' || field.type === 'group') {
      const inner = 'name' in field && field.name ? `${field.name}.` : prefix
      if ('name' in field && field.name) facts.set(`${prefix}${field.name}`, factsOf(field))
      for (const entry of fieldFacts(field.fields, inner)) facts.set(...entry)
    } else if ('name' in field && field.name) facts.set(`${prefix}${field.name}`, factsOf(field))
  }
  return facts
}
