import { describe, expect, it } from 'vitest'
import type { Role } from '../../access/roles'
import { workFilters } from './workFilters'

const now = new Date('2026-03-13T12:00:00Z')
const filtersOf = (role: Role) => workFilters({ actor: { id: '0123456789abcdef01234567', role }, now })

describe('what waits for somebody', () => {
  it.each([
    ['reporter', null],
    ['editor', ['editing', 'legal']],
    ['publisher', ['editing', 'legal', 'ready']],
    ['admin', ['editing', 'legal', 'ready']],
  ] as const)('as %s stands in %j', (role, stages) => {
    expect(filtersOf(role).waiting?.['version.stage'] ?? null).toEqual(stages && { $in: stages })
  })
})

describe('what is due soon', () => {
  it('is due within two days, or late already', () => {
    expect(filtersOf('reporter').due?.['version.due']).toEqual({ $lte: new Date('2026-03-15T12:00:00Z') })
  })
})

describe('every list', () => {
  it('is of the newest text of stories that are not in the trash and not out as they are', () => {
    for (const filter of Object.values(filtersOf('publisher')))
      expect(filter).toMatchObject({ latest: true, 'version._status': 'draft', 'version.deletedAt': null })
  })
})
