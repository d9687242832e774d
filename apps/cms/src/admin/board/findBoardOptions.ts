import type { Db, ObjectId } from 'mongodb'
import { DESKS, SECTIONS, USERS } from '../../collections/slugs'
import type { BoardOptions, Named } from './board'

const MAX_OPTIONS = 500

const all = async (db: Db, collection: string, filter: object = {}): Promise<Named[]> => {
  const rows = await db
    .collection<{ _id: ObjectId; name?: string }>(collection)
    .find(filter, { projection: { name: 1 }, sort: { name: 1 }, limit: MAX_OPTIONS })
    .toArray()
  return rows.map(({ _id, name }) => ({ id: String(_id), name: name ?? '' }))
}

/** What the board can be narrowed to. */
export const findBoardOptions = async (db: Db): Promise<BoardOptions> => {
  const [sections, desks, people] = await Promise.all([
    all(db, SECTIONS),
    all(db, DESKS),
    all(db, USERS, { role: { $ne: 'fundraiser' } }),
  ])
  return { sections, desks, people }
}
