import { styleAddresses } from '@dateline/markup/styleAddresses'
import { readPage } from '@dateline/tools/mirror/pagePlaces'

/** @property type without its parameters @property text empty but for pages and style sheets */
export type Fetched = { isThere: boolean; type: string; text: string }

export type LinkCheck = {
  /** Where to begin: whole addresses, of files too. */
  start: readonly string[]
  /** What is followed and must answer. */
  isInside: (address: string) => boolean
  fetch: (address: string) => Promise<Fetched>
}

export type LinkReport = {
  pages: number
  /** Style sheets, fonts, pictures in all their sizes, scripts, feeds. */
  others: number
  /** `<page>: <address>`, of what is not there, and of fragments that name nothing. */
  broken: string[]
}

type Asked = { isThere: boolean; isPage: boolean; ids: ReadonlySet<string> }
type Use = { from: string; to: string; fragment: string }

/** Follows every address of every page: links with their fragments, pictures, style sheets, fonts. */
export const findBrokenLinks = async ({ start, isInside, fetch }: LinkCheck): Promise<LinkReport> => {
  const asked = new Map<string, Asked>()
  const uses: Use[] = []
  const queue: string[] = []
  const known = new Set<string>()

  const use = (from: string, written: string): void => {
    const address = new URL(written, from)
    const fragment = decodeURIComponent(address.hash.slice(1))
    address.hash = ''
    const to = address.href
    if (!isInside(to)) return
    uses.push({ from, to, fragment })
    if (known.has(to)) return
    known.add(to)
    queue.push(to)
  }

  for (const address of start) use(address, address)
  for (const address of queue) {
    const { isThere, type, text } = await fetch(address)
    const isPage = type === 'text/html'
    const page = isPage ? readPage(text) : null
    const named = page?.places.flatMap((place) => (place.use === 'form' ? [] : [place.address])) ?? []
    if (isThere) for (const one of type === 'text/css' ? styleAddresses(text) : named) use(address, one)
    asked.set(address, { isThere, isPage, ids: page?.ids ?? new Set() })
  }

  const isBroken = ({ to, fragment }: Use): boolean => {
    const target = asked.get(to)
    if (target === undefined || !target.isThere) return true
    return fragment !== '' && target.isPage && !target.ids.has(fragment)
  }
  const pages = [...asked.values()].filter(({ isPage }) => isPage).length
  return {
    pages,
    others: asked.size - pages,
    broken: uses
      .filter(isBroken)
      .map(({ from, to, fragment }) => `${from}: ${to}${fragment && `#${fragment}`}`),
  }
}
