import type { Tag } from '@dateline/content-schema/tag'

/** The headers that caches purge by, and how they separate tags: Cloudflare and Akamai read one, Fastly and Varnish the other. */
export const TAG_HEADERS = { 'cache-tag': ',', 'surrogate-key': ' ' } as const
export type TagHeader = keyof typeof TAG_HEADERS

/** Both together fit into the 16 KB that proxies have for headers. */
const MAX_BYTES = 7000

/**
 * What a cache in front can purge by.
 * @returns null when there are too many to be sent. A shared cache must then not keep the answer, for it could not be
 * told to drop it.
 */
export const tagHeaders = (
  tags: readonly Tag[],
  names: readonly TagHeader[],
): Record<string, string> | null => {
  const texts = names.map((name) => [name, tags.join(TAG_HEADERS[name])] as const)
  return texts.some(([, text]) => text.length > MAX_BYTES) ? null : Object.fromEntries(texts)
}
