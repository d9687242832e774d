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
  /** With status 301. */
  redirect: redirectTarget.optional(),
  /** Milliseconds since 1970; absent: until something it was built from changes. */
  expiresAt: z.int().optional(),
  /** The names of the pictures that it shows. */
  pictures: z.array(pictureName),
})
export type DocumentFacts = z.infer<typeof documentFacts>

export const FACTS_NAME = 'dateline-document'

/** The element that states the facts of a page that React did not make. */
export const factsElement = (facts: DocumentFacts): string =>
  `<meta name="${FACTS_NAME}" content="${JSON.stringify(facts).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`

const anyFactsElement = new RegExp(`<meta name="${FACTS_NAME}" content="([^"]*)"\\s*/?>`, 'g')

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/**
 * Takes the facts out of a page.
 * @throws Error when the page does not state them exactly once: it is then not a page of ours
 */
export const takeFacts = (html: string): { html: string; facts: DocumentFacts } => {
  const found = [...html.matchAll(anyFactsElement)]
  const [only] = found
  if (only?.[1] === undefined || found.length > 1) {
    throw new Error(`a page must state its facts once, this one did ${found.length} times`)
  }
  const text = only[1].replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
  return { html: html.replace(only[0], ''), facts: documentFacts.parse(JSON.parse(text)) }
}
