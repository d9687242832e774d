import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import type { Page, Request } from '@playwright/test'

type Text = { body?: unknown }
type Entry = { tab: string; revision: number; base: Text; fields: Text }

/** Of each paragraph its first word and its length: enough to see in which of two texts one is longer. */
const outlineOf = (text: Text | null | undefined): string =>
  bodyBlocks(text?.body)
    .map(({ words }) => `${words.split(/\s/, 1)[0] ?? ''}:${String(words.length)}`)
    .join(' ')

/** @returns a line for each text that this browser keeps: the tab and the revision, and what became of which text */
export const journalOf = async (page: Page): Promise<string[]> => {
  const entries = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    // To open it before the newsroom does would make it, and make it wrong.
    if (!databases.some(({ name }) => name === 'dateline-journal')) return []
    return await new Promise<Entry[]>((resolve, reject) => {
      const asked = indexedDB.open('dateline-journal')
      asked.onerror = () => reject(new Error('The journal cannot be read.'))
      asked.onsuccess = () => {
        const database = asked.result
        const found = database.transaction('entries').objectStore('entries').getAll()
        found.onsuccess = () => {
          database.close()
          resolve(found.result as Entry[])
        }
      }
    })
  })
  return entries.map(
    ({ tab, revision, base, fields }) =>
      `${tab.slice(0, 4)} ${String(revision)}: ${outlineOf(base)} ⇒ ${outlineOf(fields)}`,
  )
}

const isOfStory = (request: Request): boolean => /\/api\/articles\/[0-9a-f]{24}\?/.test(request.url())

const answerTo = async (request: Request): Promise<string> => {
  const response = await request.response()
  const answer = (await response?.json()) as
    (Text & { revision?: number; doc?: { revision?: number } }) | null
  return `${String(response?.status())} ${String(answer?.doc?.revision ?? answer?.revision ?? '')}: ${outlineOf(answer)}`
}

/** Tells of every story that a page asks for or saves: what it sent, and what came back. */
export const traceExchanges = (page: Page, tell: (what: string) => void): void => {
  const trace = async (request: Request, answerOf: (request: Request) => Promise<string>): Promise<void> => {
    if (!isOfStory(request)) return
    const sent = request.postDataJSON() as (Text & { revision?: number }) | null
    const what = sent === null ? '' : ` ${String(sent.revision)}: ${outlineOf(sent)}`
    // A page that is gone has taken the answer with it.
    const answer = await answerOf(request).catch(() => 'an answer that nobody read')
    tell(`${request.method()}${what} → ${answer}`)
  }
  page.on('requestfinished', (request) => void trace(request, answerTo))
  page.on('requestfailed', (request) => void trace(request, () => Promise.resolve('no answer')))
}
