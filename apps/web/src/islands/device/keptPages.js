// @ts-check
/* global caches, location, navigator */

/** As in public/offline-worker.js: the pages that were opened last, and those of saved stories, which stay. */
export const PAGES = 'dateline-pages-1'
export const SAVED = 'dateline-saved-1'

/**
 * Has the page of a story kept for as long as it is saved, or no longer. Where nothing is kept, nothing happens.
 * @param {string} path
 * @param {boolean} isSaved
 */
export const keepSavedPage = (path, isSaved) => {
  void navigator.serviceWorker?.ready.then(({ active }) =>
    active?.postMessage({ kind: 'saved', page: new URL(path, location.href).href, isSaved }),
  )
}

/**
 * @param {readonly string[]} before paths of the saved stories
 * @param {readonly string[]} after
 */
export const keepListedPages = (before, after) => {
  for (const path of before) if (!after.includes(path)) keepSavedPage(path, false)
  for (const path of after) if (!before.includes(path)) keepSavedPage(path, true)
}

/** Erases all pages, pictures and looks of the site that stand on this device. They come back with what is opened next. */
export const eraseKeptPages = async () => {
  if (!('caches' in globalThis)) return
  const ours = (await caches.keys()).filter((name) => name.startsWith('dateline-'))
  await Promise.all(ours.map((name) => caches.delete(name)))
}
