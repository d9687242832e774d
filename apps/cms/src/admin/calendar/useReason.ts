'use client'
import { useTranslation } from '@payloadcms/ui'
import { sayReason } from '../../publishing/scheduler/sayReason'

/** @returns a function that says why a row needs a person, in the language of this one; '' where it needs none */
export const useReason = (): ((row: Parameters<typeof sayReason>[0]) => string) => {
  const { i18n } = useTranslation()
  return (row) => sayReason(row, i18n.language === 'ru' ? 'ru' : 'en')
}
