import { request } from 'node:http'
import type { Clock } from '../documents/clock'
import type { Render } from '../documents/documents'
import { finishDocument } from '../documents/finishDocument'
import type { PageFiles } from '../documents/finishHtml'
import type { RunningNext } from './runningNext'

const MAX_PAGE_BYTES = 8_000_000

export type NextRenderer = {
  render: Render
  /** Resolves when no page is being rendered. */
  settled: () => Promise<void>
}

/** What `signal` cuts off goes on all the same, for somebody else who waits for it. */
const before = <Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    work.then(resolve, reject)
  })

/** Has pages rendered by Next. Nothing of a reader's request gets there: the path is ours, and so are the headers. */
export const createNextRenderer = ({
  findNext,
  headers,
  pageFiles,
  clock,
  timeoutMs = 10_000,
}: {
  findNext: RunningNext['find']
  /** Asked for with each page, at the moment at which it is asked for. */
  headers: () => Record<string, string>
  pageFiles: PageFiles
  clock: Clock
  /** How long a page may take, the start of Next included. */
  timeoutMs?: number
}): NextRenderer => {
  const underWay = new Set<Promise<unknown>>()

  const fetchHtml = async (path: string): Promise<string> => {
    const signal = AbortSignal.timeout(timeoutMs)
    const address = await before(signal, findNext())
    return new Promise((resolve, reject) => {
      // No connection is used twice: it may be closed at the other end just then.
      const asked = request({ ...address, path, headers: headers(), signal, agent: false }, (response) => {
        const chunks: Buffer[] = []
        let size = 0
        response.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > MAX_PAGE_BYTES) asked.destroy(new Error(`the page ${path} is too large`))
          else chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'))
          else reject(new Error(`the page ${path} was rendered with status ${response.statusCode}`))
        })
      })
      asked.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error))
      asked.end()
    })
  }

  const renderOne: Render = async (key) => {
    const renderedAt = clock.now()
    const html = await fetchHtml(key)
    if (!html.trimEnd().endsWith('</html>')) throw new Error(`the page ${key} is not whole`)
    return finishDocument({ key, html, renderedAt, pageFiles })
  }

  return {
    render: async (key) => {
      const page = renderOne(key)
      underWay.add(page)
      try {
        return await page
      } finally {
        underWay.delete(page)
      }
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
