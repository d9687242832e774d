import { z } from 'zod'

/**
 * A BCP 47 language code in its shortest form: `en`, `ru`.
 * Which languages a newspaper has is a setting of the site; what a language code looks like is the contract.
 */
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a language code such as "en"')
export type LanguageCode = z.infer<typeof languageCode>
