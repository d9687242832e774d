import type { Answer, Ask } from './askSite'
import { inParallel } from './inParallel'
import { readPage, type ReadPage } from './pagePlaces'

/** A page's address: path, and `?after=` on further pages of lists. */
export type PageAddress = string

export type Crawled = {
  pages: Set<PageAddress>
  /** Old addresses that pages still name, each with the present one. */
  moved: Map<PageAddress, PageAddress>
  /** What pages lead to and is not there, each with its status. */
  absent: Map<PageAddress, number>
  /** Addresses of what pages are shown with. */
  parts: Set<string>
}

export type Crawl = {
  ask: Ask
  /** Origin. */
  site: string
  seeds: readonly PageAddress[]
  /** Whether a link is followed. */
  isWanted: (link: { to: PageAddress; from: PageAddress; isInMain: boolean }) => boolean
  /** Gets each page once, as it came. */
  onPage: (address: PageAddress, html: string) => Promise<void>
}

const AT_ONCE = 8

/**
 * The page of this site that an address in a page leads to; null for other sites, and for what is asked with a query of
 * another kind than the cursor of a list.
 */
export const pageAddress = (
  written: string,
  { site, from }: { site: string; from: PageAddress },
): PageAddress | null => {
  const base = new URL(from, site)
  if (!URL.canParse(written, base)) return null
  const { origin, pathname, searchParams } = new URL(written, base)
  if (origin !== site) return null
  if ([...searchParams.keys()].some((name) => name !== 'after')) return null
  const after = searchParams.get('after')
  return after === null ? pathname : `${pathname}?after=${encodeURIComponent(after)}`
}

/** Path and query of what a page is shown with; null when it comes from elsewhere. */
export const partAddress = (
  written: string,
  { site, from }: { site: string; from: string },
): string | null => {
  const base = new URL(from, site)
  if (!URL.canParse(written, base)) return null
  const { origin, pathname, search } = new URL(written, base)
  return origin === site ? `${pathname}${search}` : null
}

const isPage = ({ status, type, isPrivate }: Answer): boolean =>
  status === 200 && type === 'text/html' && !isPrivate

/** Follows the links of a site from where it is told to begin, and asks for each page once. */
export const crawlPages = async ({ ask, site, seeds, isWanted, onPage }: Crawl): Promise<Crawled> => {
  const crawled: Crawled = { pages: new Set(), moved: new Map(), absent: new Map(), parts: new Set() }
  const queue = [...new Set(seeds)]
  const known = new Set(queue)

  const want = (to: PageAddress): void => {
    if (known.has(to)) return
    known.add(to)
    queue.push(to)
  }

  const note = (from: PageAddress, { places }: ReadPage): void => {
    for (const { use, address, isInMain } of places) {
      if (use === 'link') {
        const to = pageAddress(address, { site, from })
        if (to !== null && isWanted({ to, from, isInMain })) want(to)
      } else if (use === 'part') {
        const part = partAddress(address, { site, from })
        if (part !== null) crawled.parts.add(part)
      }
    }
  }

  await inParallel(queue, {
    atOnce: AT_ONCE,
    work: async (address) => {
      const answer = await ask(address)
      if (answer.location !== null) {
        const to = pageAddress(answer.location, { site, from: address })
        if (to === null) return
        crawled.moved.set(address, to)
        want(to)
      } else if (isPage(answer)) {
        const html = answer.body.toString('utf8')
        const page = readPage(html)
        if (!page.isIndexed) return
        crawled.pages.add(address)
        note(address, page)
        await onPage(address, html)
      } else if (answer.status >= 400) crawled.absent.set(address, answer.status)
    },
  })
  return crawled
}
