'use client'
import { useTranslation } from '@payloadcms/ui'
import { sayRefusal } from '../workflow/sayRefusal'
import type { Told } from './told'
import type { Words } from './useWords'

/**
 * @param words of what else than the save of a story may be refused
 * @returns a function that says what the server has against something in the language of this person
 */
export const useRefusal = (...words: Words[]): ((told: Told) => string) => {
  const { i18n } = useTranslation()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (told) => sayRefusal(told, language, words)
}
