import type { LanguageCode } from '@dateline/content-schema/language'

/** The languages that a story can be written in. Which of them the site shows is a setting (site-settings, editions). */
export const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ru', label: 'Русский' },
] as const satisfies readonly { value: LanguageCode; label: string }[]

export const DEFAULT_LANGUAGE: LanguageCode = 'en'
