'use client'

import { useFormFields } from '@payloadcms/ui'

/** What is typed now into a field of the block, as text; empty where there is nothing. */
export const useBlockValue = (path: string): string => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  return typeof value === 'string' ? value : ''
}
