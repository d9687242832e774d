'use client'
import { useTranslation } from '@payloadcms/ui'

/** The words of one part of the newsroom, in each language of its interface. A missing one fails the type check. */
export type Words<Key extends string = string> = Record<'en' | 'ru', Record<Key, string>>

type Fill = Record<string, string | number>

/** @param text words with places such as `{name}`; a place without a value stays as it is written */
export const fillWords = (text: string, values: Fill = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

/** @returns a function that says a word in the language that this person has chosen, with its places filled */
export const useWords = <Key extends string>(words: Words<Key>): ((key: Key, values?: Fill) => string) => {
  const { i18n } = useTranslation()
  const spoken = i18n.language === 'ru' ? words.ru : words.en
  return (key, values) => fillWords(spoken[key], values)
}
