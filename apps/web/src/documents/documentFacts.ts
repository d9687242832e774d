import { pictureName } from '@dateline/content-schema/picture'
import { redirectTarget } from '@dateline/content-schema/redirect'
import { tag } from '@dateline/content-schema/tag'
import { z } from 'zod'

/**
 * What a rendered page says of itself in one `<meta>`, for our own server: one read of the CMS decides both the
 * words of the page and its status.
 */
export const documentFacts = z.strictObject({
  status: z.union([z.literal(200), z.literal(301), z.literal(404), z.literal(410)]),
  tags: z.array(tag),
  /** As a `Content-Type` header says it; absent: a page for people, in HTML. */
  type: z.string().optional(),
  /** With status 301. */
  redirect: redirectTarget.optional(),
  /** Milliseconds since 1970; absent: until something it was built from changes. */
  expiresAt: z.int().optional(),
  /** The names of the pictures that it shows. */
  pictures: z.array(pictureName),
})
export type DocumentFacts = z.infer<typeof documentFacts>

export const FACTS_NAME = 'dateline-document'
