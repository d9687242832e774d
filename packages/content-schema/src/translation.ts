import { z } from 'zod'
import { languageCode } from './language'

/** Where the same thing stands in another language. */
export const translation = z.strictObject({ language: languageCode, path: z.string() })
export type Translation = z.infer<typeof translation>
