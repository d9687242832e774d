import type { ReadSums } from '@dateline/content-schema/intake'
import { describe, expect, it } from 'vitest'
import { createReadCounter } from './readCounter'

const STORY = 'a'.repeat(24)
const OTHER = 'b'.repeat(24)
const STORIES: Record<string, string> = { '/2026/03/13/storm': STORY, '/2026/03/13/ferry': OTHER }

const aCounter = () => {
  const taken: ReadSums['reads'][] = []
  const failures: unknown[] = []
  const cms = { isAway: false }
  const counter = createReadCounter({
    storyAt: (path) => Promise.resolve(STORIES[path] ?? null),
    send: ({ reads }) => {
      if (cms.isAway) return Promise.reject(new Error('away'))
      taken.push(reads)
      return Promise.resolve()
    },
    onFailure: (error) => failures.push(error),
  })
  const read = async (path: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await counter.count(path)
  }
  return { counter, read, taken, failures, cms }
}

describe('what is read', () => {
  it('is counted by story and handed in once', async () => {
    const { counter, read, taken } = aCounter()
    await read('/2026/03/13/storm', 2)
    await read('/2026/03/13/ferry')
    await counter.handIn()
    await counter.handIn()
    expect(taken).toEqual([
      [
        { article: STORY, count: 2 },
        { article: OTHER, count: 1 },
      ],
    ])
  })

  it('counts for nothing where no story stands', async () => {
    const { counter, read, taken } = aCounter()
    await read('/2026/03/13/invented', 100)
    await counter.handIn()
    expect(taken).toEqual([])
  })

  it('is handed in later where the CMS is away', async () => {
    const { counter, read, taken, failures, cms } = aCounter()
    cms.isAway = true
    await read('/2026/03/13/storm', 2)
    await counter.handIn()
    expect(failures).toHaveLength(1)
    cms.isAway = false
    await read('/2026/03/13/storm')
    await counter.handIn()
    expect(taken).toEqual([[{ article: STORY, count: 3 }]])
  })

  it('is bounded between two times of handing in', async () => {
    const { counter, read, taken } = aCounter()
    await read('/2026/03/13/storm', 50_100)
    await counter.handIn()
    await read('/2026/03/13/storm')
    await counter.handIn()
    expect(taken.flat().map(({ count }) => count)).toEqual([50_000, 1])
  })
})
