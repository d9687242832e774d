import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { StoryFields } from './storySaving'

const DATABASE = 'dateline-journal'
const KEPT_FOR_MS = 30 * 24 * 3_600_000
const MAX_ENTRIES = 100

/** What one tab has typed into one story, and the server has not acknowledged. */
export type JournalEntry = {
  user: string
  userName: string
  story: string
  /** A name of the page as it was loaded: two tabs on one story keep one entry each. */
  tab: string
  /** The revision that the text began from, and how these fields stood there. */
  revision: number
  base: StoryFields
  fields: StoryFields
  /** Milliseconds since 1970. */
  typedAt: number
}

type JournalSchema = DBSchema & {
  entries: { key: [string, string, string]; value: JournalEntry; indexes: { typedAt: number } }
}

export type Journal = {
  /** @throws DOMException where the device has no room, or forbids it */
  write: (entry: JournalEntry) => Promise<void>
  clear: (entry: Pick<JournalEntry, 'user' | 'story' | 'tab'>) => Promise<void>
  /** The entries of one person for one story, the newest first. */
  find: (whose: Pick<JournalEntry, 'user' | 'story'>) => Promise<JournalEntry[]>
}

const prune = async (database: IDBPDatabase<JournalSchema>, now: number): Promise<void> => {
  const transaction = database.transaction('entries', 'readwrite')
  const count = await transaction.store.count()
  let surplus = count - MAX_ENTRIES
  let cursor = await transaction.store.index('typedAt').openCursor()
  while (cursor && (surplus > 0 || cursor.value.typedAt < now - KEPT_FOR_MS)) {
    await cursor.delete()
    surplus -= 1
    cursor = await cursor.continue()
  }
  await transaction.done
}

/**
 * What is typed, kept on the device until the server has it.
 * @throws DOMException where the browser forbids it
 */
export const openJournal = async (now: number): Promise<Journal> => {
  const database = await openDB<JournalSchema>(DATABASE, 1, {
    upgrade: (fresh) => {
      const store = fresh.createObjectStore('entries', { keyPath: ['user', 'story', 'tab'] })
      store.createIndex('typedAt', 'typedAt')
    },
  })
  await prune(database, now)
  return {
    write: async (entry) => {
      const transaction = database.transaction('entries', 'readwrite')
      const written = transaction.store.put(entry)
      // At once: a page that is being closed does not live to see that it was written, and would take it back.
      transaction.commit()
      await Promise.all([written, transaction.done])
    },
    clear: ({ user, story, tab }) => database.delete('entries', [user, story, tab]),
    find: async ({ user, story }) => {
      const mine = await database.getAll(
        'entries',
        IDBKeyRange.bound([user, story, ''], [user, story, '\uffff']),
      )
      return mine.sort((one, other) => other.typedAt - one.typedAt)
    },
  }
}
