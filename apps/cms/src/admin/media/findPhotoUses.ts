import type { Db, ObjectId } from 'mongodb'
import { ObjectId as Id } from 'mongodb'
import { ARTICLES, PHOTOS } from '../../collections/slugs'
import { ARTICLE_VERSIONS } from '../../database/listIndexes'
import type { PhotoUse } from './mediaLibrary'

const MAX_USES = 50

/** What a document of each collection is called. */
const TITLES: Readonly<Record<string, string>> = {
  articles: 'headline',
  pages: 'title',
  authors: 'name',
  appeals: 'heading',
}

const titlesOf = async (db: Db, collection: string, ids: readonly string[]): Promise<PhotoUse[]> => {
  const field = TITLES[collection]
  if (field === undefined) return []
  const rows = await db
    .collection(collection)
    .find({ _id: { $in: ids.map((id) => new Id(id)) } }, { projection: { [field]: 1 } })
    .toArray()
  return rows.map((row) => {
    const title: unknown = row[field]
    return {
      collection,
      id: String(row._id),
      title: typeof title === 'string' ? title : '',
      isPublic: true,
    }
  })
}

/** Where readers see a photo, then the stories whose newest text shows it and that readers do not have so. */
export const findPhotoUses = async (db: Db, photo: string): Promise<PhotoUse[]> => {
  const [row, drafts] = await Promise.all([
    db
      .collection<{ _id: ObjectId; publicIn?: string[] }>(PHOTOS)
      .findOne({ _id: new Id(photo) }, { projection: { publicIn: 1 } }),
    db
      .collection<{ parent: ObjectId; version: { headline?: string } }>(ARTICLE_VERSIONS)
      .find({ latest: true, 'version.photosShown': photo, 'version.deletedAt': null } as object, {
        projection: { parent: 1, 'version.headline': 1 },
        sort: { 'version.updatedAt': -1 },
        limit: MAX_USES,
      })
      .toArray(),
  ])
  const byCollection = new Map<string, string[]>()
  for (const entry of (row?.publicIn ?? []).slice(0, MAX_USES)) {
    const [collection = '', id = ''] = entry.split(':')
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), id])
  }
  const shown = await Promise.all([...byCollection].map(([collection, ids]) => titlesOf(db, collection, ids)))
  const isShown = new Set(byCollection.get(ARTICLES) ?? [])
  return [
    ...shown.flat(),
    ...drafts
      .filter(({ parent }) => !isShown.has(String(parent)))
      .map(({ parent, version }) => ({
        collection: ARTICLES,
        id: String(parent),
        title: version.headline ?? '',
        isPublic: false,
      })),
  ]
}
