import { describe, expect, it } from 'vitest'
import { quickChoices } from './quickChoices'

const chosen = (now: string): Record<string, string> =>
  Object.fromEntries(
    quickChoices(new Date(now), 'Europe/Riga').map(({ name, at }) => [name, at.toISOString()]),
  )

describe('the quick choices', () => {
  it('are times on the wall of the newsroom', () => {
    expect(chosen('2026-11-25T09:02:10Z')).toEqual({
      inAnHour: '2026-11-25T10:05:00.000Z',
      tonight: '2026-11-25T16:00:00.000Z',
      tomorrow: '2026-11-26T04:00:00.000Z',
      monday: '2026-11-30T04:00:00.000Z',
    })
  })

  it('leave out an evening that has come', () => {
    expect(Object.keys(chosen('2026-11-25T15:57:00Z'))).toEqual(['inAnHour', 'tomorrow', 'monday'])
  })

  it('name Monday once, on the day before it', () => {
    expect(Object.keys(chosen('2026-11-29T20:00:00Z'))).toEqual(['inAnHour', 'tomorrow'])
  })

  it('know that the clocks change tonight', () => {
    expect(chosen('2026-03-28T10:00:00Z').tomorrow).toBe('2026-03-29T03:00:00.000Z')
  })
})
