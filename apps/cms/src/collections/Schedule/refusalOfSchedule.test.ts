import { describe, expect, it } from 'vitest'
import type { ScheduleFacts } from './refusalOfSchedule'
import { refusalOfSchedule } from './refusalOfSchedule'

const NOW = new Date('2026-11-25T12:00:00Z')
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

const facts = (overrides: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  action: 'publish',
  at: after(60),
  now: NOW,
  isLive: false,
  hasNewText: true,
  others: [],
  ...overrides,
})
const pathOf = (overrides: Partial<ScheduleFacts>): string | undefined =>
  refusalOfSchedule(facts(overrides))?.path

describe('a moment', () => {
  it('lies ahead, by the clock that is given', () => {
    expect(pathOf({ at: NOW })).toBe('at')
    expect(pathOf({ at: after(-1) })).toBe('at')
    expect(pathOf({ at: after(0.001) })).toBeUndefined()
  })

  it('is not in another decade by a slip of the finger', () => {
    expect(pathOf({ at: new Date('2062-11-25T12:00:00Z') })).toBe('at')
    expect(pathOf({ at: new Date('2028-11-20T12:00:00Z') })).toBeUndefined()
  })
})

describe('a publication', () => {
  it('is set once a story', () => {
    expect(pathOf({ others: [{ action: 'publish', at: after(5) }] })).toBe('action')
  })

  it('of a live story has something new to say', () => {
    expect(pathOf({ isLive: true, hasNewText: false })).toBe('article')
    expect(pathOf({ isLive: true })).toBeUndefined()
  })

  it('comes before the end of the story', () => {
    expect(pathOf({ others: [{ action: 'unpublish', at: after(60) }] })).toBe('at')
    expect(pathOf({ others: [{ action: 'unpublish', at: after(61) }] })).toBeUndefined()
  })
})

describe('an end', () => {
  const end = { action: 'unpublish' } as const

  it('is for what readers see, or are going to see before', () => {
    expect(pathOf(end)).toBe('action')
    expect(pathOf({ ...end, isLive: true })).toBeUndefined()
    expect(pathOf({ ...end, others: [{ action: 'publish', at: after(59) }] })).toBeUndefined()
    expect(pathOf({ ...end, others: [{ action: 'publish', at: after(60) }] })).toBe('at')
  })

  it('is set once a story', () => {
    expect(pathOf({ ...end, isLive: true, others: [{ action: 'unpublish', at: after(9) }] })).toBe('action')
  })
})
