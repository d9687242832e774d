import { parseMachinePath } from '@dateline/content-schema/machinePath'
import { parseReaderPath } from '@dateline/content-schema/readerPath'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { Refusal } from '../refusal'
import type { Ask } from './askSite'
import { pageAddress, type Crawl } from './crawlPages'
import { readPage } from './pagePlaces'

/** A language of the newspaper and the path of its front page. */
export type Edition = { language: string; home: string }

/** What is copied: where a crawl begins, and which links it follows. */
export type Scope = Pick<Crawl, 'seeds' | 'isWanted'> & { languages: string[]; home: string }

type Asked = {
  ask: Ask
  /** Origin. */
  site: string
  section: string | null
  /** Codes; empty for all. */
  languages: readonly string[]
}

const textOf = (node: Tree.ParentNode): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

/** The addresses in a sitemap, or in an index of sitemaps. */
const locationsIn = (xml: string): string[] => {
  const found: string[] = []
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue
      if (child.tagName === 'loc') found.push(textOf(child).trim())
      visit(child)
    }
  }
  visit(parse(xml))
  return found
}

const pathOf = (site: string, location: string): string => {
  const { origin, pathname } = new URL(location)
  if (origin !== site)
    throw new Refusal(`The site calls itself ${origin}. Ask it there: SITE_URL=${origin} npm run mirror …`)
  return pathname
}

/** Every page that search engines are told of. */
const readSitemaps = async ({ ask, site }: Asked): Promise<string[]> => {
  const read = async (path: string): Promise<string[]> =>
    locationsIn((await ask(path)).body.toString('utf8')).map((location) => pathOf(site, location))
  const paths: string[] = []
  for (const sitemap of await read('/sitemap.xml')) paths.push(...(await read(sitemap)))
  return paths
}

const readEditions = async ({ ask, site }: Asked): Promise<Edition[]> => {
  const front = await ask('/')
  if (front.status !== 200 || front.type !== 'text/html')
    throw new Refusal(`${site}/ is no front page: it answered ${String(front.status)} (${front.type}).`)
  const { language, alternates } = readPage(front.body.toString('utf8'))
  const others = alternates
    .filter((one) => one.language !== 'x-default' && one.language !== language)
    .map((one) => ({ language: one.language, home: pageAddress(one.address, { site, from: '/' }) }))
  return [
    { language, home: '/' },
    ...others.flatMap(({ home, ...other }) => (home === null ? [] : [{ ...other, home }])),
  ]
}

const choose = (editions: readonly Edition[], languages: readonly string[]): Edition[] => {
  const unknown = languages.find((code) => !editions.some(({ language }) => language === code))
  if (unknown !== undefined)
    throw new Refusal(
      `There is no edition in "${unknown}". There are: ${editions.map(({ language }) => language).join(', ')}.`,
    )
  return editions.filter(({ language }) => languages.length === 0 || languages.includes(language))
}

const isUnder = (home: string, path: string): boolean => path === home || path.startsWith(`${home}/`)

/** The edition that a path belongs to: that with the longest prefix. */
const editionOf = (editions: readonly Edition[], path: string): Edition | undefined =>
  editions.find(({ home }) => home !== '/' && isUnder(home, path)) ??
  editions.find(({ home }) => home === '/')

const withoutQuery = (address: string): string => address.split('?')[0] ?? address

/** What machines read, and answers to what a reader asks, which no copy can give. */
const isForPeople = (path: string): boolean =>
  parseMachinePath(path) === null && !path.split('/').includes('search')

const wholeSite = async (
  asked: Asked,
  all: readonly Edition[],
  chosen: readonly Edition[],
): Promise<Scope> => {
  const isChosen = (address: string): boolean => {
    const edition = editionOf(all, withoutQuery(address))
    return edition !== undefined && chosen.includes(edition)
  }
  return {
    seeds: [...chosen.map(({ home }) => home), ...(await readSitemaps(asked)).filter(isChosen)],
    isWanted: ({ to }) => isForPeople(withoutQuery(to)) && isChosen(to),
    languages: chosen.map(({ language }) => language),
    home: chosen[0]?.home ?? '/',
  }
}

const oneSection = async (
  { ask, section, site }: Asked & { section: string },
  all: readonly Edition[],
  chosen: readonly Edition[],
): Promise<Scope> => {
  const lists: (Edition & { path: string })[] = []
  for (const edition of chosen) {
    const path = `${edition.home === '/' ? '' : edition.home}/${encodeURIComponent(section)}`
    if ((await ask(path)).status === 200) lists.push({ ...edition, path })
  }
  if (lists[0] === undefined)
    throw new Refusal(
      `There is no section "${section}" at ${site}. --section takes the last part of its address, such as "harbour".`,
    )
  const prefixes = all.flatMap(({ language, home }) => (home === '/' ? [] : [language]))
  const isStory = (path: string): boolean => parseReaderPath(path, prefixes)?.kind === 'article'
  return {
    seeds: lists.map(({ path }) => path),
    // The list of a section names its stories, and leads to its older pages. What stories lead to is elsewhere.
    isWanted: ({ to, from, isInMain }) => {
      const list = withoutQuery(from)
      if (!isInMain || !lists.some(({ path }) => path === list)) return false
      return withoutQuery(to) === list || isStory(to)
    },
    languages: lists.map(({ language }) => language),
    home: lists[0].path,
  }
}

/** Decides what is copied, after a look at the front page. Refuses a section or a language that is not there. */
export const scopeOf = async (asked: Asked): Promise<Scope> => {
  const all = await readEditions(asked)
  const chosen = choose(all, asked.languages)
  const { section } = asked
  return section === null ? wholeSite(asked, all, chosen) : oneSection({ ...asked, section }, all, chosen)
}
