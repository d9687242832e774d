import type { Db, ObjectId } from 'mongodb'
import { PHOTOS } from '../../collections/slugs'
import { ARTICLE_VERSIONS } from '../../database/listIndexes'
import type { MediaPage, MediaPhoto } from './mediaLibrary'
import { mediaFilter } from './mediaFilter'
import type { MediaQuery } from './mediaQuery'
import { MEDIA_PAGE } from './mediaQuery'

type Row = Readonly<Record<string, unknown>> & { _id: ObjectId }

const PROJECTION = {
  alt: 1,
  caption: 1,
  credit: 1,
  source: 1,
  filename: 1,
  width: 1,
  height: 1,
  takenAt: 1,
  createdAt: 1,
  rightsUntil: 1,
  publicIn: 1,
  'sizes.thumbnail.filename': 1,
}
/** Photos that are looked at for one answer at most, so many at a time, while those are left out that stand in a draft. */
const MAX_LOOKED_AT = 3000
const LOOKED_AT_ONCE = 4 * MEDIA_PAGE

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const isoOrNull = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null)

/** In how many stories' newest texts each photo stands, by its id: one query. */
const countDraftUses = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const counts = await db
    .collection(ARTICLE_VERSIONS)
    .aggregate<{ _id: string; count: number }>([
      { $match: { latest: true, 'version.photosShown': { $in: ids }, 'version.deletedAt': null } },
      { $project: { 'version.photosShown': 1 } },
      { $unwind: '$version.photosShown' },
      { $match: { 'version.photosShown': { $in: ids } } },
      { $group: { _id: '$version.photosShown', count: { $sum: 1 } } },
    ])
    .toArray()
  return new Map(counts.map(({ _id, count }) => [_id, count]))
}

const thumbnailOf = ({ sizes, filename }: Row): string | null => {
  const name: unknown = (sizes as { thumbnail?: { filename?: unknown } } | undefined)?.thumbnail?.filename
  const file = typeof name === 'string' ? name : filename
  return typeof file === 'string' ? `/api/${PHOTOS}/file/${encodeURIComponent(file)}` : null
}

const toPhoto = (row: Row, draftUses: number): MediaPhoto => ({
  id: String(row._id),
  alt: wordsOf(row.alt),
  caption: wordsOf(row.caption),
  credit: wordsOf(row.credit),
  source: wordsOf(row.source),
  thumbnail: thumbnailOf(row),
  width: Number(row.width ?? 0),
  height: Number(row.height ?? 0),
  date: isoOrNull(row.takenAt) ?? isoOrNull(row.createdAt) ?? '',
  rightsUntil: isoOrNull(row.rightsUntil),
  publicUses: Array.isArray(row.publicIn) ? row.publicIn.length : 0,
  draftUses,
})

type Asked = { db: Db; query: MediaQuery; now: Date }

/** The newest photos that fit. */
export const findMedia = async ({ db, query, now }: Asked): Promise<MediaPage> => {
  const before = (query.page - 1) * MEDIA_PAGE
  const rowsFrom = (skip: number, limit: number): Promise<Row[]> =>
    db
      .collection<Row>(PHOTOS)
      .find(mediaFilter(query, now), { projection: PROJECTION, sort: { createdAt: -1 } })
      .skip(skip)
      .limit(limit)
      .toArray()
  const usesOf = (rows: readonly Row[]): Promise<ReadonlyMap<string, number>> =>
    countDraftUses(
      db,
      rows.map(({ _id }) => String(_id)),
    )
  const found: MediaPhoto[] = []
  if (query.filter === 'unused') {
    // Whether a draft shows it stands with the draft: among photos that readers do not see, those are left out here.
    const unused: Row[] = []
    const wanted = before + MEDIA_PAGE + 1
    for (let at = 0; at < MAX_LOOKED_AT && unused.length < wanted; at += LOOKED_AT_ONCE) {
      const rows = await rowsFrom(at, LOOKED_AT_ONCE)
      const uses = await usesOf(rows)
      unused.push(...rows.filter(({ _id }) => !uses.has(String(_id))))
      if (rows.length < LOOKED_AT_ONCE) break
    }
    found.push(...unused.slice(before, wanted).map((row) => toPhoto(row, 0)))
  } else {
    const rows = await rowsFrom(before, MEDIA_PAGE + 1)
    const uses = await usesOf(rows)
    found.push(...rows.map((row) => toPhoto(row, uses.get(String(row._id)) ?? 0)))
  }
  return {
    photos: found.slice(0, MEDIA_PAGE),
    hasMore: found.length > MEDIA_PAGE,
    now: now.toISOString(),
  }
}
