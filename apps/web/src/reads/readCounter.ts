import type { ReadSums } from '@dateline/content-schema/intake'
import { MAX_STORIES_A_TIME } from '@dateline/content-schema/intake'

export type ReadCounter = {
  /** A reader has a story before them. @param path the reader address of the story, as somebody sent it */
  count: (path: string) => Promise<void>
  /** Hands the sums in; what was not taken is handed in the next time. */
  handIn: () => Promise<void>
}

/** Reads that are counted between two times of handing in. A flood beyond counts for nobody. */
const MAX_READS = 50_000

type Options = {
  /** The id of the story at an address; null where there is none. */
  storyAt: (path: string) => Promise<string | null>
  send: (sums: ReadSums) => Promise<void>
  onFailure: (error: unknown, job: string) => void
}

/** Counts in memory what is read. A story and a number is all that it knows. */
export const createReadCounter = ({ storyAt, send, onFailure }: Options): ReadCounter => {
  const sums = new Map<string, number>()
  let counted = 0
  const add = (article: string, count: number): void => {
    if (sums.size < MAX_STORIES_A_TIME || sums.has(article))
      sums.set(article, (sums.get(article) ?? 0) + count)
  }
  return {
    count: async (path) => {
      if (counted >= MAX_READS) return
      counted += 1
      const article = await storyAt(path)
      if (article !== null) add(article, 1)
    },
    handIn: async () => {
      counted = 0
      const reads = [...sums].map(([article, count]) => ({ article, count }))
      if (reads.length === 0) return
      sums.clear()
      try {
        await send({ reads })
      } catch (error) {
        for (const { article, count } of reads) add(article, Math.min(count, MAX_READS))
        onFailure(error, `${reads.length} stories`)
      }
    },
  }
}
