import type { Tag } from '@dateline/content-schema/tag'

/** Each of the two headers; a proxy with room for 16 KB of headers takes both. */
const MAX_BYTES = 7000

/**
 * What a cache in front can purge by: `Cache-Tag` as Cloudflare and Akamai read it, `Surrogate-Key` as Fastly and
 * Varnish do.
 * @returns null when there are too many to be sent. A shared cache must then not keep the answer, for it could not be
 * told to drop it.
 */
export const tagHeaders = (tags: readonly Tag[]): Record<string, string> | null => {
  const key = tags.join(' ')
  return key.length > MAX_BYTES ? null : { 'cache-tag': tags.join(','), 'surrogate-key': key }
}
