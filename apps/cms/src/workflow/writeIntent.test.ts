import { describe, expect, it } from 'vitest'
import type { Role } from '../access/roles'
import type { SaveFacts } from './writeIntent'
import { refusalOf } from './writeIntent'

const person = (role: Role, id = 'me'): NonNullable<SaveFacts['actor']> => ({ id, role })
const facts = (overrides: Partial<SaveFacts>): SaveFacts => ({
  actor: person('reporter'),
  operation: 'update',
  isDraftSave: false,
  wasPublished: false,
  willBePublished: false,
  isTrashing: false,
  owner: { createdBy: 'me' },
  ...overrides,
})

describe('refusalOf', () => {
  it.each(['reporter', 'editor'] as const)(
    'keeps a %s from publishing and from touching a live story',
    (role) => {
      const actor = person(role)
      expect(refusalOf(facts({ actor, willBePublished: true }))?.status).toBe(403)
      expect(refusalOf(facts({ actor, wasPublished: true }))?.status).toBe(403)
      expect(refusalOf(facts({ actor, operation: 'create', willBePublished: true }))?.status).toBe(403)
    },
  )

  it.each(['publisher', 'admin'] as const)('lets a %s publish, change and unpublish', (role) => {
    const actor = person(role)
    expect(refusalOf(facts({ actor, willBePublished: true, owner: {} }))).toBeNull()
    expect(refusalOf(facts({ actor, wasPublished: true, owner: {} }))).toBeNull()
    expect(refusalOf(facts({ actor, operation: 'create', willBePublished: true }))).toBeNull()
  })

  it('lets an editor save a draft over a live story, and a reporter not', () => {
    const draft = { isDraftSave: true, wasPublished: true }
    expect(refusalOf(facts({ ...draft, actor: person('editor') }))).toBeNull()
    expect(refusalOf(facts({ ...draft, actor: person('reporter') }))?.status).toBe(403)
  })

  it('lets a reporter work on stories of their own only', () => {
    expect(refusalOf(facts({}))).toBeNull()
    expect(refusalOf(facts({ owner: { assignee: { id: 'me' } } }))).toBeNull()
    expect(refusalOf(facts({ owner: { createdBy: 'other' } }))?.status).toBe(403)
  })

  it('lets nobody publish without a name, with access overridden too', () => {
    expect(refusalOf(facts({ actor: null, willBePublished: true }))?.status).toBe(401)
    expect(refusalOf(facts({ actor: null }))).toBeNull()
  })

  it('keeps fundraisers out of stories', () => {
    expect(refusalOf(facts({ actor: person('fundraiser'), operation: 'create' }))?.status).toBe(403)
  })

  it('leaves deletion for good to publishers', () => {
    expect(refusalOf(facts({ operation: 'delete' }))?.status).toBe(403)
    expect(refusalOf(facts({ operation: 'delete', actor: person('editor') }))?.status).toBe(403)
    expect(refusalOf(facts({ operation: 'delete', actor: person('publisher') }))).toBeNull()
  })
})
