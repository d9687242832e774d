import { z } from 'zod'
import { languageCode } from './language'

/** What the reader site hands to the CMS. It is not for anybody else: the CMS demands their common token. */
export const INTAKE_PATH = '/api/intake/v1'

export const MAX_STORIES_A_TIME = 1000

/** How often stories were read since the reader site last told. Nothing of the readers is in it. */
export const readSums = z.strictObject({
  reads: z
    .array(
      z.strictObject({
        article: z.string().regex(/^[0-9a-f]{24}$/, 'an id of 24 hexadecimal digits'),
        count: z.int().min(1).max(100_000),
      }),
    )
    .max(MAX_STORIES_A_TIME),
})
export type ReadSums = z.infer<typeof readSums>

export const subscriberEmail = z
  .email('an address such as name@example.org')
  .max(254, 'at most 254 characters')
  .transform((address) => address.toLowerCase())

/** Somebody asked for the newsletter; without a language, in the default one. */
export const subscription = z.strictObject({ email: subscriberEmail, language: languageCode.optional() })
export type Subscription = z.infer<typeof subscription>

/** What stands in a link of a mail. */
export const linkToken = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/, 'the token of a mail') })
export type LinkToken = z.infer<typeof linkToken>
