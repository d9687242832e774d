// Keeps the pages that a reader opens, so that they can be read without a connection. The network goes first: a kept copy
// is shown when nothing comes in time. What the network says is gone goes from here too. Pages ask it what it showed
// (islands/reader-offline.js). To take it off all devices, put a file here that unregisters itself.

/* global caches, clearTimeout, clients, fetch, location, Response, self, setTimeout */

const PAGES = 'dateline-pages-1'
/** Pages of saved stories, for as long as they are saved. */
const SAVED = 'dateline-saved-1'
/** Style sheets, letters, scripts, and the page that is shown for one that is not kept. */
const LOOKS = 'dateline-looks-1'
const PICTURES = 'dateline-pictures-1'
/** What is over goes, the oldest first. */
const LIMITS = {
  [PAGES]: { entries: 60, bytes: 5e6 },
  [SAVED]: { entries: 300, bytes: 15e6 },
  [LOOKS]: { entries: 60, bytes: 5e6 },
  [PICTURES]: { entries: 300, bytes: 25e6 },
}
/** Milliseconds that the network has where there is a kept copy. */
const PATIENCE = 3000
const DAY = 864e5

/** What is asked for anew each time, and what is not for people. */
const NEVER = /^(\/[a-z]{2,3}(-[A-Z]{2})?)?\/search(\/|$)|^\/(admin|api)(\/|$)|\.(xml|json|txt)$/
const PART = /^\/(_next\/static|islands|media)\/|^\/favicon\.svg$/
/** Their names change with their content. */
const UNCHANGING = /^\/_next\/static\/|^\/islands\/.+\.[0-9a-f]{16}\.js$/
/** What is hung on an address that is shared, and changes nothing. */
const TRACKING = /^(utm_\w+|fbclid|gclid|yclid)$/

/** The name under which a page is kept; null for what is never kept. */
const pageKey = ({ origin, pathname, searchParams }) => {
  if (origin !== location.origin || NEVER.test(pathname) || PART.test(pathname)) return null
  const names = [...searchParams.keys()].filter((name) => !TRACKING.test(name))
  if (names.some((name) => name !== 'after')) return null
  return names.length === 0 ? pathname : `${pathname}?after=${encodeURIComponent(searchParams.get('after'))}`
}

const cacheFor = (pathname) => (pathname.startsWith('/media/') ? PICTURES : LOOKS)

const isKeepable = (response) =>
  response.status === 200 &&
  response.type === 'basic' &&
  !response.redirected &&
  !/no-store/.test(response.headers.get('cache-control'))

const keptCopy = async (name, key) => (await caches.open(name)).match(key)

/** A page that moved answers a navigation with a redirect that only the browser may read. */
const isGone = ({ status, type }) => status === 404 || status === 410 || type === 'opaqueredirect'

/** Keeps what came from the network, or forgets what it says is gone. Takes the response for itself. */
const remember = async (name, key, response) => {
  const cache = await caches.open(name)
  if (isKeepable(response)) await cache.put(key, response)
  else if (isGone(response)) await cache.delete(key)
}

const keptPage = async (key) => (await keptCopy(PAGES, key)) ?? keptCopy(SAVED, key)

const rememberPage = async (key, response) => {
  if (await keptCopy(SAVED, key)) await remember(SAVED, key, response.clone())
  await remember(PAGES, key, response)
}

const tidy = async (name) => {
  const cache = await caches.open(name)
  let bytes = 0
  for (const [index, key] of (await cache.keys()).reverse().entries()) {
    bytes += Number((await cache.match(key))?.headers.get('content-length')) || 0
    if (index >= LIMITS[name].entries || bytes > LIMITS[name].bytes) await cache.delete(key)
  }
}

const tidyAll = () => Promise.all(Object.keys(LIMITS).map(tidy))

/** For pages that are opening: when their copy was made. */
const shownTo = new Map()

/** The answer of the network; null when it failed, has trouble of its own, or took too long. */
const inTime = async (fresh) => {
  let timer
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE, null)))
  const response = await Promise.race([fresh.catch(() => null), late])
  clearTimeout(timer)
  return response === null || response.status >= 500 ? null : response
}

/** @returns the network's answer, which is remembered when it comes, however late */
const askNetwork = (event, rememberIt) => {
  const fresh = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request))
  event.waitUntil(fresh.then((response) => rememberIt(response.clone())).catch(() => undefined))
  return fresh
}

const offlinePage = async (key) => {
  const cache = await caches.open(LOOKS)
  const kept = (await cache.keys())
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.endsWith('/offline'))
  const own = `/${key.split('/')[1]}/offline`
  const path = [own, '/offline'].find((one) => kept.includes(one)) ?? kept[0]
  return (path && (await cache.match(path))) || Response.error()
}

const answerPage = async (event, key) => {
  const fresh = askNetwork(event, (response) => rememberPage(key, response).then(tidyAll))
  const kept = await keptPage(key)
  if (kept === undefined) return fresh.catch(() => offlinePage(key))
  const response = await inTime(fresh)
  if (response !== null) return response
  shownTo.set(event.resultingClientId, kept.headers.get('date'))
  return kept
}

/** Any size of the same picture is better than none. */
const otherSize = async (pathname) => {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1)
  const cache = await caches.open(PICTURES)
  const key = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(folder))
  return key && cache.match(key)
}

const answerPart = async (event, pathname) => {
  const name = cacheFor(pathname)
  const kept = await keptCopy(name, pathname)
  if (kept !== undefined && UNCHANGING.test(pathname)) return kept
  const fresh = askNetwork(event, (response) => remember(name, pathname, response))
  if (kept !== undefined) return (await inTime(fresh)) ?? kept
  return fresh.catch(async (error) => {
    const other = name === PICTURES && (await otherSize(pathname))
    if (other) return other
    throw error
  })
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== location.origin) return
  if (mode === 'navigate') {
    const key = pageKey(address)
    if (key !== null) event.respondWith(answerPage(event, key))
  } else if (PART.test(address.pathname)) event.respondWith(answerPart(event, address.pathname))
})

const fetchAndKeep = async (name, key) => {
  const response = await fetch(key).catch(() => null)
  if (response !== null) await remember(name, key, response)
}

/**
 * The page for when there is nothing, after what it is shown with: no other page may have asked for that, and a page that
 * is kept is asked for once a day.
 */
const keepOfflinePage = async (path) => {
  const page = await fetch(path).catch(() => null)
  if (page === null) return
  for (const [part] of (await page.clone().text()).matchAll(/\/(islands|_next\/static)\/[\w./-]+/g)) {
    if ((await keptCopy(LOOKS, part)) === undefined) await fetchAndKeep(LOOKS, part)
    if ((await keptCopy(LOOKS, part)) === undefined) return
  }
  await remember(LOOKS, path, page)
}

/** What a page was opened with before anybody here could see it, and the page for when there is nothing. */
const keepOpened = async ({ page, parts, offline }) => {
  const key = page && pageKey(new URL(page))
  if (key) await fetchAndKeep(PAGES, key)
  for (const { origin, pathname } of parts.map((part) => new URL(part))) {
    if (origin !== location.origin || !PART.test(pathname)) continue
    const name = cacheFor(pathname)
    if ((await keptCopy(name, pathname)) === undefined) await fetchAndKeep(name, pathname)
  }
  const age = Date.now() - Date.parse((await keptCopy(LOOKS, offline))?.headers.get('date'))
  if (!(age < DAY)) await keepOfflinePage(offline)
  await tidyAll()
}

/** Of a story that is saved on its own page the copy is here already. */
const keepSaved = async ({ page, isSaved }) => {
  const key = pageKey(new URL(page))
  if (key === null) return
  const cache = await caches.open(SAVED)
  if (!isSaved) return cache.delete(key)
  const copy = await keptCopy(PAGES, key)
  await (copy ? cache.put(key, copy) : fetchAndKeep(SAVED, key))
  await tidyAll()
}

self.addEventListener('message', (event) => {
  if (event.data.kind === 'saved') event.waitUntil(keepSaved(event.data))
  if (event.data.kind === 'opened') event.waitUntil(keepOpened(event.data))
  if (event.data.kind === 'kept?') event.ports[0].postMessage(shownTo.get(event.source.id) ?? null)
})

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  const forget = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('dateline-') && !(name in LIMITS))
    await Promise.all(old.map((name) => caches.delete(name)))
    // The page is asked for while this file wakes up.
    await self.registration.navigationPreload?.enable()
    await clients.claim()
  }
  event.waitUntil(forget())
})
