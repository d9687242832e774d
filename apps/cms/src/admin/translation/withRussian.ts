import type { CollectionConfig, Field, GlobalConfig, Option } from 'payload'
import { toWords } from 'payload'

/** What one field is called, how it is explained, what its rows and its choices are called. */
export type FieldWords = {
  label: string
  description?: string
  /** Of an array: one row, and all of them. */
  row?: string
  options?: Readonly<Record<string, string>>
}
export type ThingWords = {
  /** A collection is called by both. */
  singular?: string
  plural?: string
  /** A global is called by this. */
  label?: string
  /** By path, such as `takenDown.reason`. */
  fields: Readonly<Record<string, FieldWords>>
}

type Said = { en: string; ru: string }

/** Where somebody wrote the words in both languages already, they stay. */
const inBoth = (english: unknown, ru: string | undefined, otherwise: string): unknown => {
  if (ru === undefined || (typeof english !== 'string' && english !== undefined)) return english
  return { en: english ?? otherwise, ru } satisfies Said
}

const optionInBoth = (option: Option, words: FieldWords['options']): Option => {
  const { value, label } = typeof option === 'string' ? { value: option, label: toWords(option) } : option
  return {
    ...(typeof option === 'string' ? {} : option),
    value,
    label: inBoth(label, words?.[value], value) as Said,
  }
}

const fieldInBoth = (field: Field, words: ThingWords['fields'], parent: string): Field => {
  const path = 'name' in field && field.name ? `${parent}${field.name}` : ''
  const said = words[path]
  const nested = path === '' ? parent : `${path}.`
  const inner =
    'fields' in field ? { fields: field.fields.map((one) => fieldInBoth(one, words, nested)) } : {}
  if (said === undefined || !('name' in field)) return { ...field, ...inner }
  const { description } = (field.admin ?? {}) as { description?: unknown }
  const admin = {
    ...field.admin,
    ...(description === undefined ? {} : { description: inBoth(description, said.description, '') }),
  }
  const options =
    'options' in field ? { options: field.options.map((option) => optionInBoth(option, said.options)) } : {}
  const rows =
    field.type === 'array' && said.row !== undefined
      ? {
          labels: {
            singular: inBoth(field.labels?.singular, said.row, toWords(field.name)),
            plural: inBoth(field.labels?.plural, said.label, toWords(field.name)),
          },
        }
      : {}
  const label = inBoth('label' in field ? field.label : undefined, said.label, toWords(field.name))
  return { ...field, ...inner, ...options, ...rows, label, admin } as Field
}

/**
 * The same collection with its Russian words beside the English ones, which stand in its config. They are kept apart so
 * that one person can read and mend the newsroom's Russian as one text.
 */
export const withRussian =
  (words: Readonly<Record<string, ThingWords>>) =>
  <Thing extends CollectionConfig | GlobalConfig>(thing: Thing): Thing => {
    const said = words[thing.slug]
    if (said === undefined) return thing
    const fields = thing.fields.map((field) => fieldInBoth(field, said.fields, ''))
    if (!('labels' in thing) && said.label !== undefined) {
      const { label } = thing as GlobalConfig
      return { ...thing, fields, label: inBoth(label, said.label, toWords(thing.slug)) }
    }
    const { labels } = thing as CollectionConfig
    const plural = toWords(thing.slug)
    return {
      ...thing,
      fields,
      labels: {
        singular: inBoth(labels?.singular, said.singular, plural.replace(/s$/, '')),
        plural: inBoth(labels?.plural, said.plural, plural),
      },
    }
  }
