import type { SelectField } from 'payload'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../languages'

export const languageField = (): SelectField => ({
  name: 'language',
  type: 'select',
  required: true,
  index: true,
  defaultValue: DEFAULT_LANGUAGE,
  options: LANGUAGES.map(({ value, label }) => ({ value, label })),
  admin: { position: 'sidebar' },
})
