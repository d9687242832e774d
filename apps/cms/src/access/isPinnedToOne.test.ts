import { describe, expect, it } from 'vitest'
import { isPinnedToOne } from './isPinnedToOne'

const id = { id: { equals: '6b068f224b463f33d218f995' } }
const isTrashed = { deletedAt: { exists: true } }

describe('isPinnedToOne', () => {
  it.each([[id], [{ and: [id] }], [{ and: [id, isTrashed] }], [{ and: [isTrashed, id] }]])(
    'knows %j',
    (where) => {
      expect(isPinnedToOne(where)).toBe(true)
    },
  )

  it.each([
    [undefined],
    ['id'],
    [{}],
    [isTrashed],
    [{ and: [] }],
    [{ and: [isTrashed] }],
    [{ and: {} }],
    [{ or: [id] }],
    [{ and: [{ or: [id, isTrashed] }] }],
    [{ id: { equals: 'not-an-id' } }],
    [{ id: { equals: { $gt: '' } } }],
    [{ id: { in: [id.id.equals] } }],
    [{ id: { equals: id.id.equals, not_equals: 'x' } }],
    [{ ...id, or: [isTrashed] }],
    [{ and: [id], AND: [isTrashed] }],
    [{ and: [id], or: [isTrashed] }],
    [{ AND: [id] }],
  ])('takes %j for a condition on many', (where) => {
    expect(isPinnedToOne(where)).toBe(false)
  })
})
