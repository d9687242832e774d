import { describe, expect, it } from 'vitest'
import type { Actor, Role } from './roles'
import { isAdmin, isEditor, isFundraiser, isNewsroom, isOwn, isPublisher, isStaff, ROLES } from './roles'

const person = (role: Role, id = 'me'): Actor => Object.freeze({ id, role })

const CONDITIONS: [string, (actor: Actor) => boolean, Role[]][] = [
  ['isStaff', isStaff, ['reporter', 'editor', 'publisher', 'fundraiser', 'admin']],
  ['isNewsroom', isNewsroom, ['reporter', 'editor', 'publisher', 'admin']],
  ['isEditor', isEditor, ['editor', 'publisher', 'admin']],
  ['isPublisher', isPublisher, ['publisher', 'admin']],
  ['isFundraiser', isFundraiser, ['fundraiser', 'admin']],
  ['isAdmin', isAdmin, ['admin']],
]

describe.each(CONDITIONS)('%s', (_, condition, roles) => {
  it(`holds for ${roles.join(', ')} and for nobody else`, () => {
    expect(ROLES.filter((role) => condition(person(role)))).toEqual(roles)
  })

  it('does not hold for an anonymous reader, nor for a role that nobody knows', () => {
    const stranger = { id: 'me', role: 'owner' } as unknown as Actor
    expect([null, undefined, stranger].filter(condition)).toEqual([])
  })
})

describe('a document of one’s own', () => {
  const me = person('reporter')

  it.each([
    { createdBy: 'me' },
    { assignee: 'me' },
    { createdBy: { id: 'me', name: 'Marta' } },
    { assignee: { id: 'me' } },
    { createdBy: 'other', assignee: 'me' },
    { createdBy: 'me', assignee: 'other' },
  ])('is one with %j', (document) => {
    expect(isOwn(me, document)).toBe(true)
  })

  it.each([
    {},
    { createdBy: null, assignee: null },
    { createdBy: 'other', assignee: { id: 'other' } },
    { createdBy: { id: null } },
    { createdBy: ['me'] },
  ])('is none with %j', (document) => {
    expect(isOwn(me, document)).toBe(false)
  })

  it('is nobody’s when nobody asks', () => {
    expect(isOwn(null, { createdBy: null })).toBe(false)
    expect(isOwn(undefined, { createdBy: undefined })).toBe(false)
    expect(isOwn(undefined, {})).toBe(false)
  })

  it('is not made so by a higher role', () => {
    expect(isOwn(person('admin', 'boss'), { createdBy: 'me' })).toBe(false)
    expect(isOwn(person('admin', 'boss'), { createdBy: 'boss' })).toBe(true)
  })
})
