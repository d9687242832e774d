import { describe, expect, it } from 'vitest'
import type { StoredEdition } from './frontEdition'
import { settleRevisions } from './settleRevisions'

const edition = (language: string, lead: string, more: Partial<StoredEdition> = {}): StoredEdition => ({
  language,
  lead,
  slots: [],
  pins: [],
  ...more,
})
const settle = (sent: StoredEdition[], newest: StoredEdition[], meant?: string) =>
  settleRevisions({ sent, newest, next: 9, isMeant: (language) => meant === undefined || meant === language })

const newest = [edition('en', 'a', { revision: 4 }), edition('ru', 'b', { revision: 7 })]

describe('the revision of an edition', () => {
  it('becomes another one where the edition does, and stays for the others', () => {
    const { editions, stale } = settle(
      [edition('en', 'c', { revision: 4 }), newest[1] as StoredEdition],
      newest,
    )
    expect(stale).toBeNull()
    expect(editions.map(({ language, lead, revision }) => [language, lead, revision])).toEqual([
      ['en', 'c', 9],
      ['ru', 'b', 7],
    ])
  })

  it('stays where the same is said in another spelling', () => {
    const until = '2026-03-13T12:00:00.000Z'
    const kept = [edition('en', 'a', { pins: [{ story: 'a', until }], revision: 4 })]
    const sent = edition('en', 'a', { pins: [{ story: { id: 'a' }, until: '2026-03-13T14:00:00+02:00' }] })
    expect(settle([sent], kept).editions[0]?.revision).toBe(4)
  })

  it('that is another one than the newest makes the save stale, and both are told', () => {
    const { stale } = settle([newest[1] as StoredEdition, edition('en', 'c', { revision: 3 })], newest)
    expect(stale).toMatchObject({
      index: 1,
      language: 'en',
      started: 3,
      current: 4,
      yours: { lead: 'c' },
      theirs: { lead: 'a' },
    })
  })

  it('may be any where nothing would be changed', () => {
    expect(settle([edition('en', 'a', { revision: 3 })], newest).stale).toBeNull()
  })

  it('is 0 where there is no edition yet, or none was counted', () => {
    expect(settle([edition('en', 'c', { revision: 0 })], []).stale).toBeNull()
    expect(settle([edition('en', 'c', { revision: 0 })], [edition('en', 'a')]).stale).toBeNull()
    expect(settle([edition('en', 'c', { revision: 4 })], []).stale).toMatchObject({ theirs: null })
  })

  it('need not be named; which editions did not is told', () => {
    expect(settle([edition('en', 'c')], newest)).toMatchObject({ stale: null, unnamed: ['en'] })
  })

  it('of an edition that the save is not about is left alone', () => {
    const old = edition('ru', 'x', { revision: 2 })
    expect(settle([old, edition('en', 'c', { revision: 4 })], newest, 'en').editions[0]).toBe(old)
  })
})
