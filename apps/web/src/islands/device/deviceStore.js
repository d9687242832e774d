// @ts-check
/* global localStorage */

/** What the site remembers on a reader's device, each under its own name. Nothing of it ever leaves the device. */
export const KEPT = /** @type {const} */ (['saved', 'read', 'text-scale'])

/** @typedef {(typeof KEPT)[number]} Kept */

/** @param {Kept} name */
const keyOf = (name) => `dateline:${name}`

/**
 * @param {Kept} name
 * @returns {unknown} null where nothing is kept, nothing may be, or what is kept cannot be read
 */
export const recall = (name) => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null')
  } catch {
    return null
  }
}

/**
 * A private window, a full device or a reader's own settings may refuse it.
 * @param {Kept} name
 * @param {unknown} value null to keep nothing
 * @returns {boolean} whether it is kept
 */
export const keep = (name, value) => {
  try {
    if (value === null) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
