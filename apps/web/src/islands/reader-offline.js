// @ts-check
/* global caches, customElements, document, DOMParser, HTMLElement, location, MessageChannel, navigator, performance, window */
import { PAGES, SAVED } from './device/keptPages.js'

const WORKER = '/offline-worker.js'

/** @param {string} moment @param {string} words with # for the moment */
const withMoment = (words, moment) => {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return words.replace('#', format.format(new Date(moment)))
}

/** @returns {Promise<string | null>} when the copy was made that this page was shown from; null when it came fresh */
const keptMoment = () =>
  new Promise((resolve) => {
    const { controller } = navigator.serviceWorker
    if (controller === null) return resolve(null)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data)
    controller.postMessage({ kind: 'kept?' }, [port2])
  })

/**
 * <reader-offline page words>: has the pages that are opened kept on the device, and says so when one is shown from
 * there. `page` is the page for when nothing is kept.
 */
class ReaderOffline extends HTMLElement {
  connectedCallback() {
    // Only the published site is kept: in development files change under their names.
    if (!('serviceWorker' in navigator) || !/\.[0-9a-f]{16}\.js$/.test(import.meta.url)) return
    void keptMoment().then((moment) => this.tell(moment))
    if (document.readyState === 'complete') void this.keep()
    else window.addEventListener('load', () => void this.keep(), { once: true })
  }

  async keep() {
    const isWatched = navigator.serviceWorker.controller !== null
    try {
      await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' })
    } catch {
      // A browser may forbid it. The page is read all the same.
      return
    }
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({
      kind: 'opened',
      page: isWatched ? null : location.href,
      parts: isWatched ? [] : performance.getEntriesByType('resource').map(({ name }) => name),
      offline: this.getAttribute('page'),
    })
  }

  /** @param {string | null} moment */
  tell(moment) {
    if (moment === null) return
    const note = document.createElement('p')
    note.setAttribute('role', 'status')
    this.append(note)
    note.textContent = withMoment(this.getAttribute('words') ?? '', moment)
  }
}

/** <reader-kept words>: the pages that this device keeps, the newest first. */
class ReaderKept extends HTMLElement {
  async connectedCallback() {
    if (!('caches' in window)) return
    /** @type {Map<string, Response>} */
    const pages = new Map()
    for (const name of [SAVED, PAGES]) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const kept = await cache.match(request)
        pages.delete(request.url)
        if (kept !== undefined) pages.set(request.url, kept)
      }
    }
    const rows = await Promise.all([...pages].reverse().map(([address, kept]) => this.rowOf(address, kept)))
    this.querySelector('ul')?.replaceChildren(...rows)
    for (const empty of this.querySelectorAll('p')) empty.hidden = rows.length > 0
  }

  /** @param {string} address @param {Response} kept */
  async rowOf(address, kept) {
    const page = new DOMParser().parseFromString(await kept.text(), 'text/html')
    const title = page.querySelector('meta[property="og:title"]')?.getAttribute('content')
    const link = document.createElement('a')
    Object.assign(link, { href: address, textContent: title ?? page.title, lang: page.documentElement.lang })
    const moment = document.createElement('span')
    moment.textContent = withMoment(this.getAttribute('words') ?? '', kept.headers.get('date') ?? '')
    const row = document.createElement('li')
    row.append(link, moment)
    return row
  }
}

customElements.define('reader-offline', ReaderOffline)
customElements.define('reader-kept', ReaderKept)
