import type { Db, MongoClient, ObjectId } from 'mongodb'
import { readTestEnvironment } from '../env'
import { insertManyPhotos, insertManyStories } from './manyStories'

/** What is small in every newspaper: that of the demo serves. */
const SMALL = ['sections', 'desks', 'users', 'topics', 'authors', 'globals', 'tags'] as const

export type BigArchive = {
  db: Db
  ids: Record<'sections' | 'desks' | 'users' | 'topics' | 'authors' | 'photos', ObjectId[]>
}

const idsIn = async (db: Db, collection: string): Promise<ObjectId[]> =>
  (
    await db
      .collection(collection)
      .find({}, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id)

/** A database with the sections and people of the demo newspaper and as many stories as are wanted. */
export const bigArchive = async (
  client: MongoClient,
  { database, stories, photos }: { database: string; stories: number; photos: number },
): Promise<BigArchive> => {
  const db = client.db(database)
  await db.dropDatabase()
  const demo = client.db(new URL(readTestEnvironment().mongodbUri).pathname.slice(1))
  for (const name of SMALL) {
    const rows = await demo.collection(name).find().toArray()
    if (rows.length > 0) await db.collection(name).insertMany(rows)
  }
  if ((await idsIn(db, 'desks')).length === 0)
    await db.collection('desks').insertMany(['News', 'Culture', 'Islands'].map((name) => ({ name })))
  const [sections, desks, users, topics, authors] = await Promise.all([
    idsIn(db, 'sections'),
    idsIn(db, 'desks'),
    idsIn(db, 'users'),
    idsIn(db, 'topics'),
    idsIn(db, 'authors'),
  ])
  if (sections.length === 0) throw new Error('The demo newspaper is empty.')
  const now = new Date()
  const made = await insertManyPhotos({ db, count: photos, people: users, now })
  const people = { sections, desks, people: users, photos: made, topics, authors }
  await insertManyStories({ db, count: stories, ...people, now })
  return { db, ids: { sections, desks, users, topics, authors, photos: made } }
}
