import type { Db, ObjectId } from 'mongodb'
import { ObjectId as Id } from 'mongodb'
import type { Actor } from '../../access/roles'
import { NOTES, USERS } from '../../collections/slugs'
import { ARTICLE_VERSIONS } from '../../database/listIndexes'
import type { StoredDocument } from '../../publishing/storedDocument'
import { textOf } from '../../publishing/storedDocument'
import { namesOf } from '../namesOf'
import type { Mention } from './myWork'

type NoteRow = {
  _id: ObjectId
  story: ObjectId
  thread?: ObjectId | null
  text: string
  createdBy?: ObjectId
  createdAt: Date
}
type VersionRow = { parent: ObjectId; version: StoredDocument }

const LENGTH = 12

/** Where somebody was called in a thread that is still open, the newest first; stories in the trash are left out. */
export const findMentions = async ({ db, actor }: { db: Db; actor: Actor }): Promise<Mention[]> => {
  const notes = db.collection<NoteRow>(NOTES)
  const calls = await notes
    .find({ mentions: new Id(String(actor?.id)), isResolved: { $ne: true } })
    .sort({ createdAt: -1 })
    .limit(LENGTH)
    .toArray()
  // A reply is settled with the first note of its thread, which alone says so.
  const threads = calls.flatMap(({ thread }) => thread ?? [])
  const [settled, versions, people] = await Promise.all([
    notes.distinct('_id', { _id: { $in: threads }, isResolved: true }),
    db
      .collection<VersionRow>(ARTICLE_VERSIONS)
      .find(
        { parent: { $in: calls.map(({ story }) => story) }, latest: true, 'version.deletedAt': null },
        { projection: { parent: 1, 'version.headline': 1 } },
      )
      .toArray(),
    namesOf(
      db,
      USERS,
      calls.map(({ createdBy }) => createdBy),
    ),
  ])
  const settledIds = new Set(settled.map(String))
  const headlines = new Map(versions.map(({ parent, version }) => [String(parent), textOf(version.headline)]))
  return calls.flatMap(({ _id, story, thread, text, createdBy, createdAt }) => {
    const headline = headlines.get(String(story))
    if (headline === undefined || settledIds.has(String(thread))) return []
    return {
      id: String(_id),
      story: String(story),
      headline,
      text,
      by: people.get(String(createdBy))?.name ?? '',
      at: createdAt.toISOString(),
    }
  })
}
