// @ts-check
/* global clearTimeout, document, location, navigator, performance, setTimeout */

/** Milliseconds that a story stands before somebody until it counts as read. */
const READ_AFTER = 5000

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

const tell = () => {
  document.removeEventListener('visibilitychange', look)
  // The address of the story, and nothing of who reads it.
  navigator.sendBeacon('/count', location.pathname)
}

const look = () => {
  clearTimeout(timer)
  if (document.visibilityState === 'visible') timer = setTimeout(tell, READ_AFTER)
}

const [visit] = performance.getEntriesByType('navigation')
// Whoever loads a page again, or comes back to it, was counted before.
if (visit === undefined || !('type' in visit) || visit.type === 'navigate' || visit.type === 'prerender') {
  document.addEventListener('visibilitychange', look)
  look()
}
