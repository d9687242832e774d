import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import type { Page, Request } from '@playwright/test'
import type { JournalEntry } from './readJournal'

type Text = { body?: unknown }

/** Of each paragraph its first word and its length: enough to see in which of two texts one is longer. */
const outlineOf = (text: Text | null | undefined): string =>
  bodyBlocks(text?.body)
    .map(({ words }) => `${words.split(/\s/, 1)[0] ?? ''}:${String(words.length)}`)
    .join(' ')

/** The tab and the revision of a text that a browser keeps, and what became of which text. */
export const outlineOfEntry = ({ tab, revision, base, fields }: JournalEntry): string =>
  `${tab.slice(0, 4)} ${String(revision)}: ${outlineOf(base)} ⇒ ${outlineOf(fields)}`

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
