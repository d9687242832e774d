import { readFile } from 'node:fs/promises'
import type { ContentClient } from '@dateline/content-client/contentClient'
import { redirect } from '@dateline/content-schema/redirect'
import { z } from 'zod'
import { writeAtomically } from './writeAtomically'

const kept = z.strictObject({ etag: z.string().nullable(), redirects: z.array(redirect) })
type Kept = z.infer<typeof kept>

export type RedirectTableOptions = {
  client: Pick<ContentClient, 'redirects'>
  /** Where the rows are kept, so that a restart without the CMS knows them. */
  file: string
  /** Called when the rows could not be read or kept; `refresh` tries again. */
  onFailure?: (error: unknown) => void
}

export type RedirectTable = {
  /** Reads what the file holds. Call it once, before anything else. */
  open: () => Promise<void>
  /** Where a path moved, or null. The path is spelt as `redirectPath` does. */
  find: (path: string) => string | null
  /** The rows may have changed: they are asked for once more. */
  touch: () => Promise<void>
  /** Asks for the rows, unless nothing happened since they were last read. It never rejects. */
  refresh: () => Promise<void>
}

/** The redirects that editors wrote, in memory: an address that moved costs no render and no question. */
export const createRedirectTable = ({ client, file, onFailure }: RedirectTableOptions): RedirectTable => {
  let rows = new Map<string, string>()
  let etag: string | null = null
  let touches = 1
  let touchesRead = 0
  let running: Promise<void> | null = null

  const take = (list: Kept): void => {
    rows = new Map(list.redirects.map(({ from, to }) => [from, to]))
    etag = list.etag
  }

  const read = async (): Promise<void> => {
    const before = touches
    const answer = await client.redirects(etag)
    if (answer.kind === 'found') {
      const list = { etag: answer.etag, redirects: answer.redirects }
      take(list)
      await writeAtomically(file, JSON.stringify(list)).catch((error: unknown) => {
        // So that the rows come again, and with them another try.
        etag = null
        throw error
      })
    }
    touchesRead = before
  }

  /** Ends in the same turn as its last check, so that no touch falls between. */
  const readUntilCurrent = async (): Promise<void> => {
    try {
      while (touchesRead < touches) await read()
    } catch (error) {
      onFailure?.(error)
    } finally {
      running = null
    }
  }

  const refresh = (): Promise<void> => {
    if (running === null && touchesRead < touches) running = readUntilCurrent()
    return running ?? Promise.resolve()
  }

  return {
    open: async () => {
      // No file, or one of another release: the CMS is asked anyway.
      const text = await readFile(file, 'utf8').catch(() => 'null')
      try {
        take(kept.parse(JSON.parse(text)))
      } catch {
        return
      }
    },
    find: (path) => rows.get(path) ?? null,
    touch: () => {
      touches += 1
      return refresh()
    },
    refresh,
  }
}
