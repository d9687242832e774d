import type { Words } from '../admin/useWords'

/** A word for what Lexical labels outside React; `language` is that of the interface. */
export const say = <Key extends string>(words: Words<Key>, key: Key, language: string): string =>
  (language === 'ru' ? words.ru : words.en)[key]
