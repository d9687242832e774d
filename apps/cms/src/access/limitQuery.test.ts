import { APIError } from 'payload'
import { describe, expect, it } from 'vitest'
import { limitQuery } from './limitQuery'
import type { Role } from './roles'
import { ROLES } from './roles'

type Args = Record<string, unknown>
type Call = { args?: Args; role?: Role | null; operation?: string; overrideAccess?: boolean }

/** The arguments with which Payload goes on: those that the hook returns, or the given ones. */
const asked = ({ args = {}, role = null, operation = 'read', overrideAccess = false }: Call): Args => {
  const given = Object.freeze(args)
  const user = role === null ? null : { id: 'me', role }
  const call = { args: given, operation, overrideAccess, req: { user } }
  return (limitQuery(call as unknown as Parameters<typeof limitQuery>[0]) as Args | undefined) ?? given
}

const refusalOf = (call: Call): { status: number; message: string } => {
  try {
    asked(call)
  } catch (error) {
    if (error instanceof APIError) return { status: error.status, message: error.message }
    throw error
  }
  throw new Error('It was not refused.')
}

describe('what an anonymous reader asks for', () => {
  it.each([
    [0, 100],
    [-1, 100],
    [101, 100],
    [1_000_000, 100],
    [Infinity, 100],
    [Number.NaN, 100],
    ['5', 100],
    [undefined, 100],
    [1, 1],
    [100, 100],
  ])('with a limit of %j is given at most %i documents', (limit, expected) => {
    expect(asked({ args: { limit } })).toMatchObject({ limit: expected })
  })

  it('has its limit with its pages switched off too', () => {
    const args = { limit: 0, pagination: false }
    expect(asked({ args })).toMatchObject({ limit: 100, pagination: false })
  })

  it('gets no limit where there is none to set: one document by its id', () => {
    expect(asked({ args: { id: 'x1' } })).toEqual({ id: 'x1', depth: 0 })
  })

  it.each([
    [undefined, 0],
    ['2', 0],
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [10, 2],
  ])('at depth %j is answered at depth %i', (depth, expected) => {
    expect(asked({ args: { depth } })).toMatchObject({ depth: expected })
  })

  it('keeps everything else of it', () => {
    const args = { where: { language: { equals: 'ru' } }, sort: ['-publishedAt', 'id'], page: 3, limit: 5 }
    expect(asked({ args })).toEqual({ ...args, depth: 0 })
  })

  it.each(['count', 'create', 'update', 'delete'])('is not given a limit when it is a %s', (operation) => {
    expect(asked({ args: { limit: 0, depth: 9 }, operation })).toEqual({ limit: 0, depth: 9 })
  })
})

describe('a condition on a related document', () => {
  it.each([
    { where: { 'createdBy.email': { like: 'm' } } },
    { where: { createdBy__email: { like: 'm' } } },
    { where: { and: [{ slug: { equals: 'a' } }, { 'section.name': { equals: 'b' } }] } },
    { where: { or: [{ and: [{ 'section.name': { equals: 'b' } }] }] } },
    { where: { AND: [{ Or: [{ 'section.name': { equals: 'b' } }] }] } },
    { where: { and: { 0: { 'section.name': { equals: 'b' } } } } },
    { sort: 'createdBy.email' },
    { sort: '-createdBy.email' },
    { sort: 'slug,-createdBy.email' },
    { sort: ['slug', 'createdBy.email'] },
    { sort: 'createdBy__email' },
  ])('is refused to readers, in a read and in a count: %j', (args) => {
    expect(refusalOf({ args })).toMatchObject({ status: 400 })
    expect(refusalOf({ args, operation: 'count' })).toMatchObject({ status: 400 })
    expect(refusalOf({ args, operation: 'readDistinct' })).toMatchObject({ status: 400 })
  })

  it('is refused with the name of the field', () => {
    expect(refusalOf({ args: { where: { 'section.name': { equals: 'b' } } } }).message).toMatch(
      /^section\.name:/,
    )
    expect(refusalOf({ args: { sort: '-section.name' } }).message).toMatch(/^section\.name:/)
  })

  it.each(ROLES)('is free to a %s, who may read the related document', (role) => {
    const args = { where: { 'section.name': { equals: 'b' } }, sort: 'section.name' }
    expect(asked({ args, role })).toEqual(args)
  })

  it.each([
    { where: { slug: { equals: 'a.b' } } },
    { where: { and: [{ slug: { equals: 'a' } }, { or: [{ name: { exists: true } }] }] } },
    { where: { and: null } },
    { where: null },
    { where: {} },
    { sort: '-publishedAt,id' },
    { sort: undefined },
  ])('is not what a condition on own fields is: %j', (args) => {
    expect(asked({ args })).toMatchObject(args)
  })
})

describe('a query that the database would fail on', () => {
  it.each([
    { sort: '$where' },
    { sort: ['slug', '-$natural'] },
    { sort: 'slug,' },
    { sort: 'a b' },
    { where: { slug: { near: '1,2,3' } } },
    { where: { and: [{ or: [{ slug: { within: {} } }] }] } },
    { where: { slug: { intersects: {} } } },
  ])('is refused to everybody: %j', (args) => {
    expect(refusalOf({ args })).toMatchObject({ status: 400 })
    for (const role of ROLES) expect(refusalOf({ args, role })).toMatchObject({ status: 400 })
  })

  it('is refused with the part that is wrong', () => {
    expect(refusalOf({ args: { sort: 'slug,$where' } }).message).toContain('"$where"')
    expect(refusalOf({ args: { where: { slug: { near: '1,2,3' } } } }).message).toContain('"near"')
  })

  it('is not one that only says such a word', () => {
    const args = { where: { headline: { like: 'near $5' } }, sort: '-headline' }
    expect(asked({ args, role: 'reporter' })).toEqual(args)
  })
})

describe('staff', () => {
  it.each(ROLES)('may read without a limit, as a %s too', (role) => {
    const args = { limit: 0, depth: 10, pagination: false }
    expect(asked({ args, role })).toEqual(args)
  })

  it.each(ROLES.filter((role) => role !== 'admin'))('may not write over a lock as a %s', (role) => {
    const args = { id: 'x1', overrideLock: true }
    expect(asked({ args, role, operation: 'update' })).toEqual({ id: 'x1', overrideLock: false })
    expect(asked({ args, role, operation: 'delete' })).toEqual({ id: 'x1', overrideLock: false })
  })

  it('is judged like every other one when it would write over a lock', () => {
    expect(refusalOf({ args: { overrideLock: true, sort: '$where' } })).toMatchObject({ status: 400 })
    expect(
      refusalOf({ args: { overrideLock: true, where: { 'section.name': { equals: 'b' } } } }),
    ).toMatchObject({
      status: 400,
    })
    expect(asked({ args: { overrideLock: true, limit: 0 } })).toMatchObject({
      limit: 100,
      overrideLock: false,
    })
  })

  it('may write over a lock as an admin', () => {
    const args = { id: 'x1', overrideLock: true }
    expect(asked({ args, role: 'admin', operation: 'update' })).toEqual(args)
  })
})

it('leaves our own code alone, which says that it overrides access', () => {
  const args = { limit: 0, depth: 10, overrideLock: true, where: { 'takenDown.at': { exists: true } } }
  expect(asked({ args, overrideAccess: true })).toEqual(args)
  expect(refusalOf({ args: { where: args.where } })).toMatchObject({ status: 400 })
})
