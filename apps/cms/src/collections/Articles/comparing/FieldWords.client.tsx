'use client'
import { useTranslation } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import { comparingWords } from './comparingWords'
import type { FieldFacts } from './fieldFacts'
import type { Reference } from './useDocumentNames'
import { useFieldFacts } from './useFieldFacts'

/** The documents that the value of a field names. */
export const referencesOfValue = (facts: FieldFacts | undefined, value: unknown): Reference[] =>
  facts?.relationTo
    ? [value]
        .flat()
        .filter((id): id is string => typeof id === 'string')
        .map((id) => ({ collection: facts.relationTo ?? '', id }))
    : []

type Value = { facts: FieldFacts | undefined; value: unknown; names: ReadonlyMap<string, string> }

/** A value as an editor would say it: names instead of ids, the words of a choice, a date of this country. */
export const FieldWords = ({ facts, value, names }: Value) => {
  const say = useWords(comparingWords)
  const { i18n } = useTranslation()
  const { say: sayLabel } = useFieldFacts()
  const wordsOf = (one: unknown): string => {
    if (typeof one === 'boolean') return say(one ? 'yes' : 'no')
    if (typeof one === 'string' && facts?.relationTo) return names.get(one) ?? say('someDocument')
    if (typeof one === 'string' && facts?.isDate) return new Date(one).toLocaleString(i18n.language)
    if (typeof one === 'string') {
      const option = facts?.options.get(one)
      return option === undefined ? one : sayLabel(option)
    }
    // A row of a list: its words, without what only the database needs.
    if (typeof one === 'object' && one !== null)
      return Object.entries(one)
        .filter(([name, part]) => name !== 'id' && part !== null && part !== '')
        .map(([, part]) => String(part))
        .join(' · ')
    return String(one)
  }
  const values = [value].flat().filter((one) => one !== undefined && one !== null && one !== '')
  if (values.length === 0) return <em className="field-words__empty">{say('empty')}</em>
  if (values.length === 1) return <span className="field-words">{wordsOf(values[0])}</span>
  return (
    <ul className="field-words">
      {values.map((one, index) => (
        <li key={index}>{wordsOf(one)}</li>
      ))}
    </ul>
  )
}
