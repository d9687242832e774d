import { describe, expect, it } from 'vitest'
import { readinessOf } from './feedHealth'
import type { FeedHealth } from './feedHealth'

const NOW = Date.parse('2026-03-13T09:00:00.000Z')
const stateOf = (feed: Partial<FeedHealth>) =>
  readinessOf({
    feed: { cursor: 7, readAt: NOW - 1000, failure: null, ...feed },
    now: NOW,
    refreshesPending: 2,
    documents: 54,
  })

describe('what the site says of its own state', () => {
  it('is well while the feed answers', () => {
    expect(stateOf({})).toEqual({
      status: 'ok',
      reasons: [],
      cms: 'reachable',
      feed: { cursor: 7, ageSeconds: 1 },
      refreshesPending: 2,
      documents: 54,
    })
  })

  it('names the CMS that does not answer', () => {
    expect(stateOf({ failure: 'no answer' })).toMatchObject({
      status: 'degraded',
      reasons: ['the CMS does not answer'],
      cms: 'unreachable',
    })
  })

  it('names a feed that was never read, or not for a minute', () => {
    const silent = { status: 'degraded', reasons: ['the change feed is silent'] }
    expect(stateOf({ readAt: null })).toMatchObject({
      ...silent,
      cms: 'unknown',
      feed: { cursor: 7, ageSeconds: null },
    })
    expect(stateOf({ readAt: NOW - 61_000 })).toMatchObject(silent)
    expect(stateOf({ readAt: NOW - 60_000 })).toMatchObject({ status: 'ok' })
  })
})
