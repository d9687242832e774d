// @ts-check

/** @typedef {{ path: string, headline: string, section: string, language: string, at: string }} SavedStory */

/** The one that was saved first makes room. */
export const MOST_SAVED = 300

const FIELDS = /** @type {const} */ (['path', 'headline', 'section', 'language', 'at'])

/**
 * What leads to another host or runs a script is no address of a story.
 * @param {unknown} entry
 * @returns {entry is SavedStory}
 */
const isSavedStory = (entry) => {
  if (typeof entry !== 'object' || entry === null) return false
  const story = /** @type {Record<string, unknown>} */ (entry)
  return FIELDS.every((field) => typeof story[field] === 'string') && /^\/[^/\\]/.test(String(story.path))
}

/**
 * @param {unknown} kept what stands on the device, by whomever it was written
 * @returns {SavedStory[]} the newest first
 */
export const savedStoriesOf = (kept) => (Array.isArray(kept) ? kept.filter(isSavedStory) : [])

/**
 * @param {readonly SavedStory[]} stories
 * @param {string} path
 */
export const isSaved = (stories, path) => stories.some((story) => story.path === path)

/**
 * @param {readonly SavedStory[]} stories
 * @param {string} path
 * @returns {SavedStory[]}
 */
export const withoutStory = (stories, path) => stories.filter((story) => story.path !== path)

/**
 * @param {readonly SavedStory[]} stories
 * @param {SavedStory} story
 * @returns {SavedStory[]}
 */
export const withStory = (stories, story) =>
  [story, ...withoutStory(stories, story.path)].slice(0, MOST_SAVED)
