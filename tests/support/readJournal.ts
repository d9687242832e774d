import type { Page } from '@playwright/test'

type Text = { body?: unknown }
/** As the newsroom keeps it (`saving/journal.ts`). */
export type JournalEntry = { tab: string; revision: number; base: Text; fields: Text }

/** @returns what this browser keeps of texts that were not saved; nothing where the newsroom has kept none yet */
export const readJournal = (page: Page): Promise<JournalEntry[]> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    // To open it before the newsroom does would make it, and make it wrong.
    if (!databases.some(({ name }) => name === 'dateline-journal')) return []
    return await new Promise<JournalEntry[]>((resolve, reject) => {
      const asked = indexedDB.open('dateline-journal')
      asked.onerror = () => reject(new Error('The journal cannot be read.'))
      asked.onsuccess = () => {
        const database = asked.result
        const found = database.transaction('entries').objectStore('entries').getAll()
        found.onsuccess = () => {
          database.close()
          resolve(found.result as JournalEntry[])
        }
      }
    })
  })
