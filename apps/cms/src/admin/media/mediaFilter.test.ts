import { describe, expect, it } from 'vitest'
import { mediaFilter } from './mediaFilter'
import { mediaQuery } from './mediaQuery'

const now = new Date('2026-03-13T12:00:00Z')
const filterOf = (query: object) => mediaFilter(mediaQuery.parse(query), now)

describe('the photos of the library', () => {
  it('are all that are not in the trash', () => {
    expect(filterOf({})).toEqual({ deletedAt: null })
  })

  it('of some days are those that were taken on them, or else uploaded', () => {
    const range = { $gte: new Date('2026-03-01T00:00:00Z'), $lt: new Date('2026-03-03T00:00:00Z') }
    expect(filterOf({ from: '2026-03-01', to: '2026-03-02' }).$and).toEqual([
      { $or: [{ takenAt: range }, { takenAt: null, createdAt: range }] },
    ])
  })

  it('whose rights ended are not those whose rights end this month', () => {
    const today = new Date('2026-03-13T00:00:00Z')
    expect(filterOf({ filter: 'ended' }).$and).toEqual([{ rightsUntil: { $lt: today } }])
    expect(filterOf({ filter: 'ending' }).$and).toEqual([
      { rightsUntil: { $gte: today, $lt: new Date('2026-04-13T00:00:00Z') } },
    ])
  })

  it.each([{ from: 'yesterday' }, { page: '0' }, { filter: 'mine' }, { sort: 'alt' }])(
    'are not of %j',
    (query) => {
      expect(mediaQuery.safeParse(query).success).toBe(false)
    },
  )
})
