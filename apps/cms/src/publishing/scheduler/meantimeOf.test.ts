import { describe, expect, it } from 'vitest'
import { meantimeOf } from './meantimeOf'

const draft = { _status: 'draft' }
const live = { _status: 'published' }
const trashed = { ...draft, deletedAt: '2026-11-25T12:00:00.000Z' }
const down = { ...draft, takenDown: { at: '2026-11-25T12:00:00.000Z', reason: 'A court said so.' } }

describe('a publication that waits', () => {
  it.each([
    ['a draft that stays one', draft, draft, null],
    ['a story that was published by hand', draft, live, 'needs-a-person'],
    ['a live story that was changed by hand', live, live, 'needs-a-person'],
    ['a live story that was unpublished', live, draft, 'needs-a-person'],
    ['a story in the trash', draft, trashed, 'needs-a-person'],
    ['a story that was taken down', live, down, 'needs-a-person'],
    ['a story that was deleted', draft, null, 'needs-a-person'],
  ])('of %s', (_, before, after, state) => {
    expect(meantimeOf({ action: 'publish', state: 'waiting', before, after })?.state ?? null).toBe(state)
  })
})

describe('an end that waits', () => {
  it.each([
    ['a live story that was changed', live, live, null],
    ['a draft that is to go out before', draft, draft, null],
    ['a story that was published', draft, live, null],
    ['a story that was unpublished already', live, draft, 'cancelled'],
    ['a story in the trash', live, trashed, 'cancelled'],
    ['a story that was taken down', live, down, 'cancelled'],
    ['a story that was deleted', live, null, 'cancelled'],
  ])('of %s', (_, before, after, state) => {
    expect(meantimeOf({ action: 'unpublish', state: 'waiting', before, after })?.state ?? null).toBe(state)
  })
})

describe('what needs a person', () => {
  it.each([
    ['publish', live, 'cancelled'],
    ['publish', draft, null],
    ['unpublish', draft, 'cancelled'],
    ['unpublish', live, null],
  ] as const)('to %s is settled once it was done by hand', (action, after, state) => {
    const before = action === 'publish' ? draft : live
    expect(meantimeOf({ action, state: 'needs-a-person', before, after })?.state ?? null).toBe(state)
  })
})
