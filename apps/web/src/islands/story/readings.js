// @ts-check

/**
 * What a reader knows of a story: a short hash of each paragraph, from which no word can be had back.
 * @typedef {{ story: string, hashes: string[] }} Reading
 */

/** As many stories as are remembered. The one that was opened longest ago is forgotten first. */
export const MOST_STORIES = 200
/** As many paragraphs of one story as are compared. */
export const MOST_PARAGRAPHS = 500

/**
 * FNV-1a, 32 bits. Letters, figures and signs such as € count; punctuation, capitals and spaces do not, so that a comma
 * makes no paragraph new. Empty for a text that has none of them.
 * @param {string} text
 */
export const hashOf = (text) => {
  const words = text
    .normalize()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim()
  if (words === '') return ''
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * @param {unknown} entry
 * @returns {entry is Reading}
 */
const isReading = (entry) =>
  typeof entry === 'object' &&
  entry !== null &&
  'story' in entry &&
  typeof entry.story === 'string' &&
  'hashes' in entry &&
  Array.isArray(entry.hashes) &&
  entry.hashes.every((hash) => typeof hash === 'string')

/**
 * @param {unknown} kept what stands on the device, by whomever it was written
 * @returns {Reading[]} the story that was opened last first
 */
export const readingsOf = (kept) => (Array.isArray(kept) ? kept.filter(isReading) : [])

/**
 * Which paragraphs a reader does not know. On a first visit none: then all of it is new, and nothing has to be told.
 * @param {readonly string[]} hashes of the paragraphs that stand there now
 * @param {Reading | undefined} reading
 * @returns {boolean[]} for each paragraph
 */
export const unknownIn = (hashes, reading) => {
  const known = new Set(reading?.hashes)
  return hashes.map(
    (hash, at) => reading !== undefined && at < MOST_PARAGRAPHS && hash !== '' && !known.has(hash),
  )
}

/**
 * @param {readonly Reading[]} readings
 * @param {Reading} reading takes the place of what was known of this story
 * @returns {Reading[]}
 */
export const withReading = (readings, reading) =>
  [
    {
      story: reading.story,
      hashes: [...new Set(reading.hashes)].filter((hash) => hash !== '').slice(0, MOST_PARAGRAPHS),
    },
    ...readings.filter(({ story }) => story !== reading.story),
  ].slice(0, MOST_STORIES)
