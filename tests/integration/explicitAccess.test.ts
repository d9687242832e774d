import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CollectionConfig, GlobalConfig } from 'payload'
import { openNewsroomForTests } from './aNewsroom'

/** The configuration as Payload completed it; what we left out shows as one of Payload's own functions. */
type Completed = Pick<CollectionConfig, 'slug' | 'access' | 'auth' | 'versions'>

let newsroom: Awaited<ReturnType<typeof openNewsroomForTests>>
beforeAll(async () => {
  newsroom = await openNewsroomForTests()
})
afterAll(() => newsroom.close())

/** Payload's defaults are one function that lets any login in, made once for each operation. */
const looksLikeDefault = (access: unknown): boolean =>
  typeof access !== 'function' || access.name === 'defaultAccess' || /^\(\{\s*req:\s*\{\s*user\s*\}\s*\}\)\s*=>\s*Boolean\(user\)$/.test(String(access))

/** Payload makes these for itself; nobody of us gave them rules. */
const isPayloads = (slug: string): boolean => slug.startsWith('payload-')

const operationsOf = ({ auth, versions }: Completed): string[] => [
  'create',
  'read',
  'update',
  'delete',
  ...(versions ? ['readVersions'] : []),
  ...(auth ? ['unlock', 'admin'] : []),
]

const missingRules = (config: Completed): string[] =>
  operationsOf(config)
    .filter((operation) => looksLikeDefault((config.access as Record<string, unknown> | undefined)?.[operation]))
    .map((operation) => `${config.slug}.${operation}`)

describe('every collection and global', () => {
  it('states who may do each operation', () => {
    const collections = newsroom.config.collections.filter(({ slug }) => !isPayloads(slug))
    expect(collections.length).toBeGreaterThanOrEqual(11)
    expect(collections.flatMap((collection) => missingRules(collection as Completed))).toEqual([])
    const globals: Pick<GlobalConfig, 'slug' | 'access' | 'versions'>[] = newsroom.config.globals
    const missing = globals.flatMap(({ slug, access, versions }) =>
      ['read', 'update', ...(versions ? ['readVersions'] : [])]
        .filter((operation) => looksLikeDefault((access as Record<string, unknown> | undefined)?.[operation]))
        .map((operation) => `${slug}.${operation}`),
    )
    expect(missing).toEqual([])
  })

  it('would be named here if one operation had no rule', () => {
    const payloads = newsroom.config.collections.find(({ slug }) => slug === 'users')
    expect(missingRules({ ...payloads, access: { ...payloads?.access, unlock: undefined } } as Completed)).toEqual(['users.unlock'])
  })

  it('is the only thing that has a login: readers and donors are never users', () => {
    const withLogin = newsroom.config.collections.filter(({ auth }) => Boolean(auth)).map(({ slug }) => slug)
    expect(withLogin).toEqual(['users'])
  })

  it('carries the guards of bulk calls and of query limits', () => {
    const unguarded = newsroom.config.collections
      .filter(({ slug }) => !isPayloads(slug))
      .filter(({ hooks }) => {
        const names = hooks.beforeOperation?.map((hook) => hook.name) ?? []
        return !names.includes('guardBulk') || !names.includes('limitQuery')
      })
      .map(({ slug }) => slug)
    expect(unguarded).toEqual([])
  })
})
