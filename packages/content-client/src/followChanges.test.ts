import type { ChangeEntry } from '@dateline/content-schema/changes'
import { describe, expect, it } from 'vitest'
import type { ChangesAnswer } from './contentClient'
import { ContentUnavailable } from './contentUnavailable'
import { followChanges, type FeedPosition } from './followChanges'

const entry = (cursor: number): ChangeEntry => ({
  cursor,
  at: '2026-03-13T08:00:00Z',
  tags: [`article:${cursor}`],
})
const answer = (cursors: number[], next: number, feed: string | null = 'a'): ChangesAnswer => ({
  kind: 'entries',
  entries: cursors.map(entry),
  next,
  feed,
})
const unavailable = new ContentUnavailable({ address: 'http://cms.example', reason: 'status 500' })

/** Plays the given answers, then ends the loop. */
const follow = async (
  script: (ChangesAnswer | Error)[],
  options: { after?: FeedPosition; onEntries?: (entries: ChangeEntry[]) => void } = {},
) => {
  const stop = new AbortController()
  const seen = {
    asked: [] as number[],
    entries: [] as number[],
    resets: [] as string[],
    pauses: [] as number[],
  }
  const caughtUp: FeedPosition[] = []
  await followChanges({
    client: {
      changes: ({ after }) => {
        const next = script.shift()
        if (next === undefined) {
          stop.abort()
          return Promise.reject(new Error('stopped'))
        }
        seen.asked.push(after)
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
      },
    },
    after: options.after ?? { cursor: 0, feed: null },
    onEntries: (entries) => {
      options.onEntries?.(entries)
      seen.entries.push(...entries.map(({ cursor }) => cursor))
    },
    onReset: (reason, position) => {
      seen.resets.push(`${reason} ${position.feed} ${position.cursor}`)
    },
    onCaughtUp: (position) => caughtUp.push(position),
    signal: stop.signal,
    pause: (milliseconds) => {
      seen.pauses.push(milliseconds)
      return Promise.resolve()
    },
  })
  return { ...seen, caughtUp }
}

describe('following the change feed', () => {
  it('asks again from where the last answer ended', async () => {
    const { asked, entries, pauses } = await follow([answer([1, 2], 2), answer([], 2), answer([3], 3)])
    expect(asked).toEqual([0, 2, 2])
    expect(entries).toEqual([1, 2, 3])
    expect(pauses).toEqual([])
  })

  it('waits longer after every failure, up to a bound, and is quick again after a success', async () => {
    const failures = Array.from({ length: 8 }, () => unavailable)
    const { pauses } = await follow([...failures, answer([1], 1), unavailable])
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000, 250])
  })

  it('brings the same entries again when they could not be dealt with', async () => {
    let refusals = 1
    const { asked, entries } = await follow([answer([1], 1), answer([1], 1)], {
      onEntries: () => {
        if (refusals-- > 0) throw new Error('disk full')
      },
    })
    expect(asked).toEqual([0, 0])
    expect(entries).toEqual([1])
  })

  it('starts again from everything when its cursor is too old, and goes on from the head', async () => {
    const { asked, resets, pauses } = await follow(
      [{ kind: 'tooOld', head: 900, feed: 'a' }, answer([], 900)],
      { after: { cursor: 4, feed: 'a' } },
    )
    expect(resets).toEqual(['cursorTooOld a 900'])
    expect(asked).toEqual([4, 900])
    expect(pauses).toEqual([250])
  })

  it('starts again from everything when another database numbers the feed, and goes on from its head', async () => {
    const shorter = await follow([{ kind: 'tooOld', head: 2, feed: 'b' }, answer([3], 3, 'b')], {
      after: { cursor: 4, feed: 'a' },
    })
    expect(shorter.resets).toEqual(['otherFeed b 2'])
    expect(shorter.asked).toEqual([4, 2])
    expect(shorter.entries).toEqual([3])
    const longer = await follow([answer([5, 6], 6, 'b'), answer([7], 7, 'b')], {
      after: { cursor: 4, feed: 'a' },
    })
    expect(longer.resets).toEqual(['otherFeed b 6'])
    expect(longer.asked).toEqual([4, 6])
    expect(longer.entries).toEqual([7])
  })

  it('reads another feed from its beginning when nobody says where it stands', async () => {
    const { resets } = await follow([{ kind: 'tooOld', head: null, feed: 'b' }], {
      after: { cursor: 4, feed: 'a' },
    })
    expect(resets).toEqual(['otherFeed b 0'])
  })

  it('starts again from everything when the feed is shorter than its cursor', async () => {
    const { resets } = await follow([answer([], 2)], { after: { cursor: 4, feed: 'a' } })
    expect(resets).toEqual(['cursorAhead a 2'])
  })

  it('learns the name of the feed without a reset', async () => {
    const { resets, caughtUp } = await follow([answer([], 0)])
    expect(resets).toEqual([])
    expect(caughtUp).toEqual([{ cursor: 0, feed: 'a' }])
  })
})
