import type { CollectionSlug, Payload, SelectType, Sort, Where } from 'payload'
import { APPEALS, ARTICLES, PAGES } from '../../collections/slugs'
import type { AwaitedTag } from '../../publishing/awaitedTag'
import { awaitedTagBy } from '../../publishing/awaitedTag'
import type { PairTag } from '../../publishing/pairTag'
import { pairTagBy } from '../../publishing/pairTag'

export type ContentQuery = {
  collection: CollectionSlug
  where: Where
  select: SelectType
  sort?: Sort
  /** Without it: everything that matches. */
  limit?: number
}

/** Where content is read from. The loaders know nothing else of the database. */
export type ContentSource = {
  /** Documents with relations as ids, as the select shapes them. */
  find: <Document>(query: ContentQuery) => Promise<Document[]>
  /** For the people who run the house; readers never see it. */
  warn: (message: string, details: Readonly<Record<string, unknown>>) => void
  awaitedTag: AwaitedTag
  pairTag: PairTag
}

/** The most that one anonymous query may return. */
const PAGE_SIZE = 100

const WITH_DRAFTS: ReadonlySet<CollectionSlug> = new Set<CollectionSlug>([ARTICLES, PAGES, APPEALS])

/** The read rules ask for it too; a mistake in one of them must not be enough to publish a draft. */
const publishedOnly = ({ collection, where }: ContentQuery): Where =>
  WITH_DRAFTS.has(collection) ? { and: [where, { _status: { equals: 'published' } }] } : where

/** What an anonymous reader may see, by the collections' own read rules. */
export const publicSource = (payload: Payload): ContentSource => ({
  find: async <Document>(query: ContentQuery) => {
    const documents: unknown[] = []
    const limit = Math.min(query.limit ?? PAGE_SIZE, PAGE_SIZE)
    for (let page = 1; ; page += 1) {
      const answer = await payload.find({
        collection: query.collection,
        where: publishedOnly(query),
        select: query.select,
        sort: query.sort ?? 'id',
        limit,
        page,
        // A count costs a query as large as that for the documents, and only further pages need one.
        pagination: page > 1,
        depth: 0,
        draft: false,
        overrideAccess: false,
      })
      documents.push(...answer.docs)
      if (query.limit !== undefined || answer.docs.length < limit) return documents as Document[]
    }
  },
  warn: (message, details) => payload.logger.warn({ ...details, msg: message }),
  awaitedTag: awaitedTagBy(payload.secret),
  pairTag: pairTagBy(payload.secret),
})

type ByIds = { collection: CollectionSlug; ids: Iterable<string>; select: SelectType }

/** The documents with these ids that may be seen, by id. No query where there is no id. */
export const findByIds = async <Document extends { id: string }>(
  source: ContentSource,
  { collection, ids, select }: ByIds,
): Promise<ReadonlyMap<string, Document>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const documents = await source.find<Document>({ collection, where: { id: { in: wanted } }, select })
  return new Map(documents.map((document) => [document.id, document]))
}
