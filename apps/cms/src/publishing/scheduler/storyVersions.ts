import type { PayloadRequest, Where } from 'payload'
import { ARTICLES } from '../../collections/slugs'
import type { StoredDocument } from '../storedDocument'

export type StoryVersion = { id: string; story: StoredDocument }

const findVersion = async (req: PayloadRequest, where: Where): Promise<StoryVersion | null> => {
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
    collection: ARTICLES,
    req,
    where,
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
  })
  const [found] = docs
  return found ? { id: String(found.id), story: found.version } : null
}

/** What stands in the newsroom's form: the newest draft, or what is published where there is none. */
export const newestVersionOf = (req: PayloadRequest, article: string): Promise<StoryVersion | null> =>
  findVersion(req, { and: [{ parent: { equals: article } }, { latest: { equals: true } }] })

export const versionOf = (
  req: PayloadRequest,
  { article, version }: { article: string; version: string },
): Promise<StoryVersion | null> =>
  findVersion(req, { and: [{ id: { equals: version } }, { parent: { equals: article } }] })
