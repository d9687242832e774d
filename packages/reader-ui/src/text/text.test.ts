import { aCard } from '@dateline/test-kit/dto/aCard'
import { describe, expect, it } from 'vitest'
import { dayOf, formatDate } from './dates'
import { embedProviderName } from './embedProviderName'
import { groupByDay } from './groupByDay'
import { shareTargets } from './shareTargets'
import { textDirection } from './textDirection'

describe('dates', () => {
  const lateEvening = '2026-03-13T22:30:00.000Z'

  it('belong to the day of the newspaper’s zone, not of the server’s', () => {
    expect(dayOf(lateEvening, 'UTC')).toBe('2026-03-13')
    expect(dayOf(lateEvening, 'Europe/Tallinn')).toBe('2026-03-14')
    expect(formatDate(lateEvening, 'dateLine', { language: 'en', timeZone: 'Europe/Tallinn' })).toBe(
      'Saturday, March 14, 2026',
    )
    expect(formatDate(lateEvening, 'time', { language: 'en', timeZone: 'Europe/Tallinn' })).toBe('00:30')
  })

  it('are written in the language of the page, and in English where the language is unknown', () => {
    const view = { timeZone: 'UTC' }
    expect(formatDate(lateEvening, 'day', { ...view, language: 'ru' })).toContain('13 марта 2026')
    expect(formatDate(lateEvening, 'day', { ...view, language: 'xx' })).toBe('March 13, 2026')
  })

  it('gather neighbouring stories of one day and keep their order', () => {
    const cards = [
      aCard({ id: 'a', firstPublishedAt: lateEvening }),
      aCard({ id: 'b', firstPublishedAt: '2026-03-13T10:00:00.000Z' }),
      aCard({ id: 'c', firstPublishedAt: '2026-03-13T09:00:00.000Z' }),
    ]
    expect(
      groupByDay(cards, 'Europe/Tallinn').map(({ day, cards: of }) => [day, of.map(({ id }) => id)]),
    ).toEqual([
      ['2026-03-14', ['a']],
      ['2026-03-13', ['b', 'c']],
    ])
  })
})

describe('share addresses', () => {
  it('carry the address and the headline, escaped', () => {
    const targets = shareTargets(
      { address: 'https://courier.example/a?b=1&c=2', title: 'Crews & “sea”' },
      'Mail',
    )
    expect(targets.map(({ id }) => id)).toEqual(['mail', 'telegram', 'whatsapp', 'bluesky', 'facebook'])
    for (const { href } of targets) {
      expect(href).toMatch(/^(https:|mailto:)/)
      expect(href).toContain('https%3A%2F%2Fcourier.example%2Fa%3Fb%3D1%26c%3D2')
      expect(href).not.toContain('c=2')
    }
  })
})

describe('names', () => {
  it('call an embed by its provider, or by its host where that has no name', () => {
    expect(embedProviderName({ provider: 'telegram', address: 'https://t.me/a/1' })).toBe('Telegram')
    expect(embedProviderName({ provider: 'web', address: 'https://www.port.example/x' })).toBe('port.example')
  })

  it('know which languages run from right to left', () => {
    expect(textDirection('he')).toBe('rtl')
    expect(textDirection('ru')).toBe('ltr')
  })
})
