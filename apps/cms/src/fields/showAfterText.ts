import type { Field } from 'payload'

const HERE = '/fields/AfterTextFields.client'

/** Fields whose widgets cost the browser most: together more than all the rest of the form of a story. */
const COMPONENTS: Partial<Record<Field['type'], string>> = {
  relationship: `${HERE}#RelationshipAfterText`,
  select: `${HERE}#SelectAfterText`,
  date: `${HERE}#DateAfterText`,
}

/** Lets a field wait for the text of its story, unless it has a component of its own. */
export const showAfterText = (field: Field): Field => {
  const component = COMPONENTS[field.type]
  const { admin } = field as { admin?: { hidden?: boolean; components?: { Field?: unknown } } }
  if (component === undefined || admin?.hidden || admin?.components?.Field) return field
  return {
    ...field,
    admin: { ...admin, components: { ...admin?.components, Field: component } },
  } as Field
}
