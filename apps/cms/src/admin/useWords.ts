'use client'
import { useTranslation } from '@payloadcms/ui'
import { fillWords } from './fillWords'

/** The words of one part of the newsroom, in each language of its interface. A missing one fails the type check. */
export type Words<Key extends string = string> = Record<'en' | 'ru', Record<Key, string>>

/** @returns a function that says a word in the language that this person has chosen, with its places filled */
export const useWords = <Key extends string>(
  words: Words<Key>,
): ((key: Key, values?: Record<string, string | number>) => string) => {
  const { i18n } = useTranslation()
  const spoken = i18n.language === 'ru' ? words.ru : words.en
  return (key, values) => fillWords(spoken[key], values)
}
