import { describe, expect, it } from 'vitest'
import { inWords } from '../../admin/told'
import type { ScheduleFacts } from './refusalOfSchedule'
import { refusalOfSchedule } from './refusalOfSchedule'
import { scheduleRefusalWords, withMomentNamed } from './scheduleRefusalWords'

const NOW = new Date('2026-11-25T12:00:00Z')
const after = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

const facts = (overrides: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  action: 'publish',
  at: after(60),
  now: NOW,
  isLive: false,
  hasNewText: true,
  others: [],
  kind: null,
  note: '',
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

describe('what is said of a change', () => {
  it.each([
    ['of a live story', { isLive: true, kind: 'correction', note: 'It was three.' }, undefined],
    ['that readers need not be told of', { isLive: true, kind: 'typo' }, undefined],
    ['of new facts, with or without words', { isLive: true, kind: 'new-facts' }, undefined],
    ['but of no story that is new', { kind: 'typo' }, 'kind'],
    ['but of no end', { isLive: true, action: 'unpublish', kind: 'typo' }, 'kind'],
    ['with the sentence that is due', { isLive: true, kind: 'correction' }, 'note'],
    ['without one where readers are told nothing', { isLive: true, kind: 'typo', note: 'Oh.' }, 'note'],
    ['and no sentence without it', { isLive: true, note: 'Oh.' }, 'note'],
  ] as const)('is said %s', (_, overrides, path) => {
    expect(pathOf(overrides)).toBe(path)
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

describe('the words of a refusal', () => {
  const refusal = refusalOfSchedule(facts({ others: [{ action: 'unpublish', at: after(60) }] }))
  if (refusal === null) throw new Error('This should be refused.')

  it('name the field and the moment in UTC to whoever asks without an interface', () => {
    expect(refusal.message).toBe(
      'at: the story is to be unpublished at 2026-11-25 13:00 UTC. Choose an earlier moment, or cancel that.',
    )
  })

  it('name no field on the screen, and the moment as the newsroom says it', () => {
    const told = withMomentNamed(refusal, (moment) => `<${moment.toISOString()}>`)
    expect(inWords(scheduleRefusalWords.ru, told)).toBe(
      'Материал будет снят с публикации <2026-11-25T13:00:00.000Z>. Выберите более ранний момент или отмените снятие.',
    )
  })
})
