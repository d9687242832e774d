import type { Db, ObjectId } from 'mongodb'
import { ObjectId as Id } from 'mongodb'
import type { Named } from './board/board'

type NamedRow = { _id: ObjectId; name?: string; title?: string }

/** The names of documents by their ids, in one query however many there are. */
export const namesOf = async (
  db: Db,
  collection: string,
  ids: Iterable<unknown>,
): Promise<ReadonlyMap<string, Named>> => {
  const wanted = [...new Set([...ids].filter(Boolean).map(String))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .collection<NamedRow>(collection)
    .find({ _id: { $in: wanted.map((id) => new Id(id)) } }, { projection: { name: 1 } })
    .toArray()
  return new Map(rows.map(({ _id, name }) => [String(_id), { id: String(_id), name: name ?? '' }]))
}
