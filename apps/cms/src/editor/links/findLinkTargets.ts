import type { Endpoint, PayloadRequest, Where } from 'payload'
import { isNewsroom } from '../../access/roles'
import { ARTICLES, PAGES, SECTIONS } from '../../collections/slugs'
import { env } from '../../env'
import type { LinkTarget } from './linkTarget'
import type { OwnAddress } from './readOwnAddress'
import { readOwnAddress } from './readOwnAddress'

const LIMIT = 8
const MAX_LENGTH = 2000
const MAX_WORDS = 8

type Stored = Record<string, unknown> & { id: string | number }

const isPublished = (document: Stored, now: Date): boolean =>
  typeof document.publishedSlug === 'string' &&
  typeof document.publishedAt === 'string' &&
  new Date(document.publishedAt) <= now

const toTarget = (
  relationTo: LinkTarget['relationTo'],
  document: Stored,
  { sections, now }: { sections: ReadonlyMap<string, string>; now: Date },
): LinkTarget => {
  const text = (key: string): string => {
    const value = document[key]
    return typeof value === 'string' ? value : ''
  }
  return {
    relationTo,
    id: String(document.id),
    headline: text('headline') || text('title'),
    section: sections.get(text('section')) ?? '',
    language: text('language'),
    date: text('firstPublishedAt') || text('updatedAt'),
    isPublished: isPublished(document, now),
  }
}

/** Each word somewhere in the headline, whatever its order and case. */
const whereOfWords = (field: 'headline' | 'title', query: string): Where => ({
  and: query
    .split(/\s+/)
    .slice(0, MAX_WORDS)
    .map((word) => ({ [field]: { like: word } })),
})

const whereOfAddress = (address: OwnAddress): Where =>
  address.kind === 'id'
    ? { id: { equals: address.id } }
    : { and: [{ publishedSlug: { equals: address.slug } }, { language: { equals: address.language } }] }

const SELECT = {
  headline: true,
  title: true,
  section: true,
  language: true,
  publishedSlug: true,
  publishedAt: true,
  firstPublishedAt: true,
  updatedAt: true,
} as const

type Asked = { collection: LinkTarget['relationTo']; where: Where; limit: number }

const search = async (req: PayloadRequest, { collection, where, limit }: Asked): Promise<Stored[]> => {
  const found = await req.payload.find({
    collection,
    where,
    limit,
    depth: 0,
    // The newest text of each: a story that was renamed is looked for by its new name.
    draft: true,
    pagination: false,
    sort: '-updatedAt',
    select: SELECT,
    overrideAccess: false,
    req,
  })
  return found.docs
}

const sectionNames = async (req: PayloadRequest, ids: unknown[]): Promise<ReadonlyMap<string, string>> => {
  const found = await req.payload.find({
    collection: SECTIONS,
    where: { id: { in: ids.filter((id) => typeof id === 'string') } },
    limit: LIMIT,
    depth: 0,
    pagination: false,
    select: { name: true },
    overrideAccess: false,
    req,
  })
  return new Map(found.docs.map(({ id, name }) => [String(id), name]))
}

const askedFor = (query: string): Asked[] => {
  const isAddress = /^(?:https?:\/\/|\/)\S+$/i.test(query)
  if (!isAddress)
    return [
      { collection: ARTICLES, where: whereOfWords('headline', query), limit: LIMIT },
      { collection: PAGES, where: whereOfWords('title', query), limit: 2 },
    ]
  const own = readOwnAddress(query, { siteUrl: env.SITE_URL, cmsUrl: env.CMS_URL })
  return own === null ? [] : [{ collection: own.collection, where: whereOfAddress(own), limit: 1 }]
}

/**
 * `GET /api/articles/link-targets?q=…`: the stories and pages whose headline has these words, or the one at an address of
 * ours; newest first, at most eight stories and two pages. Answers `{ targets: LinkTarget[] }`, and 403 to everybody
 * who does not work on stories.
 */
export const findLinkTargets: Endpoint = {
  path: '/link-targets',
  method: 'get',
  handler: async (req) => {
    if (!isNewsroom(req.user))
      return Response.json(
        { errors: [{ message: 'Log in to search the stories of the newsroom.' }] },
        { status: 403 },
      )
    const query = typeof req.query.q === 'string' ? req.query.q.trim() : ''
    if (query === '' || query.length > MAX_LENGTH) return Response.json({ targets: [] })
    const asked = askedFor(query)
    const found = await Promise.all(asked.map((one) => search(req, one)))
    const sections = await sectionNames(
      req,
      found.flat().map(({ section }) => section),
    )
    const now = new Date()
    const targets = found.flatMap((documents, index) => {
      const relationTo = asked[index]?.collection ?? ARTICLES
      return documents.map((document) => toTarget(relationTo, document, { sections, now }))
    })
    return Response.json({ targets: targets.filter(({ headline }) => headline !== '') })
  },
}
