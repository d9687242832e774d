import { addressLinks } from '@dateline/rich-text/addressLinks'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { ARTICLES, NOTES, PAGES } from '../collections/slugs'
import { documentId } from '../content-api/cursor'
import type { LinkedCollection } from '../workflow/bodyParts'
import { bodyTargets } from '../workflow/bodyParts'
import type { StorySurroundings } from '../workflow/checkBeforePublishing'
import { idsOf, photosOfStory } from '../workflow/shownPhotos'
import { addressOf } from './addressOf'
import { deadAddresses } from './deadAddresses'
import { photosById } from './refuseUnfitPhotos'
import type { StoredDocument } from './storedDocument'
import { relationId, relationIds } from './storedDocument'

const ADDRESS = {
  headline: true,
  title: true,
  deletedAt: true,
  _status: true,
  firstPublishedAt: true,
  publishedAt: true,
} as const

const byId = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredDocument>> => {
  // A card that is not filled in yet names nothing: the database takes no condition on that.
  const known = [...new Set(ids)].filter((id) => documentId.safeParse(id).success)
  if (known.length === 0) return new Map()
  const { docs } = await req.payload.db.find<StoredDocument>({
    collection,
    req,
    pagination: false,
    select: ADDRESS,
    where: { id: { in: known } },
  })
  return new Map(docs.map((document) => [String(document.id), document]))
}

/** Threads, not replies: only those can be resolved. */
const openNotesOn = async (req: PayloadRequest, story: StoredDocument): Promise<number> => {
  const id = relationId(story)
  if (id === null) return 0
  const { totalDocs } = await req.payload.db.count({
    collection: NOTES,
    req,
    where: {
      and: [{ story: { equals: id } }, { thread: { equals: null } }, { isResolved: { not_equals: true } }],
    },
  })
  return totalDocs
}

/** What the checklist needs to know besides the story, in one query a kind. */
export const storySurroundings = async (
  req: PayloadRequest,
  story: StoredDocument,
  now: Date,
): Promise<StorySurroundings> => {
  const leads = bodyTargets(story.body)
  const idsIn = (collection: LinkedCollection): string[] =>
    leads.filter((lead) => lead.collection === collection).map(({ id }) => id)
  const photos = await photosById(req, idsOf(photosOfStory(story)))
  const articles = await byId(req, ARTICLES, [...idsIn('articles'), ...relationIds(story.related ?? [])])
  const pages = await byId(req, PAGES, idsIn('pages'))
  const dead = await deadAddresses(req.payload, {
    addresses: [...new Set(addressLinks(story.body).map(({ address }) => address))],
    own: addressOf(ARTICLES, { ...story, publishedSlug: story.slug }),
  })
  return {
    photos,
    targets: { articles, pages },
    deadAddresses: dead,
    openNotes: await openNotesOn(req, story),
    now,
  }
}
