import type { Appeal } from '@dateline/content-schema/appeal'
import { describe, expect, it } from 'vitest'
import { appealForSlot, nextAppealChange } from './appealForSlot'

const NOW = Date.parse('2026-03-13T12:00:00Z')

const anAppeal = (overrides: Partial<Appeal> = {}): Appeal => ({
  id: 'a',
  language: 'en',
  slots: ['banner', 'articleEnd'],
  priority: 0,
  heading: 'Before you go',
  paragraphs: [],
  thanks: '',
  button: 'Continue',
  target: '/support',
  frequency: 'monthly',
  amounts: null,
  picture: null,
  allowedOnSensitive: false,
  startsAt: null,
  endsAt: null,
  ...overrides,
})

const chosen = (
  appeals: Appeal[],
  article: { appeal: string; sensitive: boolean } | null = { appeal: 'auto', sensitive: false },
): string | undefined => appealForSlot({ appeals, slot: 'articleEnd', language: 'en', article, now: NOW })?.id

describe('the appeal in a slot', () => {
  it('is the one with the highest priority, and of equals the one with the smallest id', () => {
    const appeals = [
      anAppeal({ id: 'c' }),
      anAppeal({ id: 'b', priority: 2 }),
      anAppeal({ id: 'a', priority: 2 }),
    ]
    expect(chosen(appeals)).toBe('a')
    expect(chosen(appeals.reverse())).toBe('a')
  })

  it('speaks the language of the page and belongs into the slot', () => {
    expect(chosen([anAppeal({ language: 'ru' }), anAppeal({ slots: ['banner'] })])).toBeUndefined()
    expect(chosen([anAppeal()])).toBe('a')
  })

  it('runs from its start, up to but not at its end', () => {
    const noon = '2026-03-13T12:00:00Z'
    expect(chosen([anAppeal({ startsAt: noon })])).toBe('a')
    expect(chosen([anAppeal({ endsAt: noon })])).toBeUndefined()
    expect(chosen([anAppeal({ startsAt: '2026-03-13T12:00:01Z' })])).toBeUndefined()
    expect(chosen([anAppeal({ endsAt: '2026-03-13T12:00:01Z' })])).toBe('a')
  })

  it('is none on a story that switched it off, whatever its priority', () => {
    expect(chosen([anAppeal({ priority: 9 })], { appeal: 'off', sensitive: false })).toBeUndefined()
  })

  it('is the one that the story names, or none when that one cannot be shown', () => {
    const appeals = [anAppeal({ id: 'a', priority: 9 }), anAppeal({ id: 'b' })]
    expect(chosen(appeals, { appeal: 'b', sensitive: false })).toBe('b')
    expect(chosen(appeals, { appeal: 'gone', sensitive: false })).toBeUndefined()
  })

  it('is allowed expressly on a sensitive story', () => {
    const appeals = [
      anAppeal({ id: 'loud', priority: 9 }),
      anAppeal({ id: 'quiet', allowedOnSensitive: true }),
    ]
    expect(chosen(appeals, { appeal: 'auto', sensitive: true })).toBe('quiet')
    expect(chosen(appeals, { appeal: 'loud', sensitive: true })).toBeUndefined()
    expect(chosen(appeals)).toBe('loud')
  })

  it('needs no story', () => {
    expect(chosen([anAppeal()], null)).toBe('a')
  })
})

describe('the next change among appeals', () => {
  it('is the earliest begin or end that is still to come', () => {
    const appeals = [
      anAppeal({ startsAt: '2026-03-13T11:00:00Z', endsAt: '2026-03-20T00:00:00Z' }),
      anAppeal({ startsAt: '2026-03-15T00:00:00Z' }),
    ]
    expect(nextAppealChange({ appeals, now: NOW })).toBe(Date.parse('2026-03-15T00:00:00Z'))
    expect(nextAppealChange({ appeals: [anAppeal()], now: NOW })).toBeNull()
  })
})
