import type { CollectionConfig } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectedOf, isMarked, MATRIX, ROLES } from './accessMatrix'
import type { Column, Row } from './accessMatrix'
import type { Newsroom } from './aNewsroom'
import { aNewsroom } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterEach(() => newsroom.forgetStories())
afterAll(() => newsroom.close())

type Completed = Pick<CollectionConfig, 'slug' | 'versions' | 'auth'> & { access: Record<string, unknown> }

const operationsOf = ({ auth, versions }: Completed): string[] => [
  'create',
  'read',
  'update',
  'delete',
  ...(versions ? ['readVersions'] : []),
  ...(auth ? ['unlock', 'admin'] : []),
]

/** What Payload puts where nothing was said: it lets in everybody who has a login. */
const defaultsOf = async () => {
  const { buildConfig } = await import('payload')
  const { db } = newsroom.config
  const plain = await buildConfig({
    secret: 'x'.repeat(32),
    db,
    collections: [{ slug: 'plain', fields: [], auth: true }],
  })
  return plain.collections.find(({ slug }) => String(slug) === 'plain') as unknown as Completed
}

describe('the rules of the collections and globals', () => {
  it('are stated for each operation, none left to the default that lets every login in', async () => {
    const plain = await defaultsOf()
    const defaults = new Set(Object.values(plain.access))
    const unstated = (config: Completed, operations: string[]): string[] =>
      operations
        .filter(
          (operation) =>
            typeof config.access[operation] !== 'function' || defaults.has(config.access[operation]),
        )
        .map((operation) => `${config.slug}.${operation}`)
    const collections = newsroom.config.collections as unknown as Completed[]
    const globals = newsroom.config.globals as unknown as Completed[]

    expect(unstated(plain, ['create', 'read', 'update', 'delete', 'unlock'])).toHaveLength(5)
    expect(collections.length).toBeGreaterThanOrEqual(11)
    expect(collections.map(({ slug }) => slug)).toContain('payload-locked-documents')
    expect(collections.flatMap((collection) => unstated(collection, operationsOf(collection)))).toEqual([])
    expect(
      globals.flatMap((one) => unstated(one, ['read', 'update', ...(one.versions ? ['readVersions'] : [])])),
    ).toEqual([])
  })

  it('know one kind of login: staff', () => {
    expect(newsroom.config.collections.filter(({ auth }) => Boolean(auth)).map(({ slug }) => slug)).toEqual([
      'users',
    ])
  })

  it('bound every bulk call and every list', () => {
    const unguarded = newsroom.config.collections.filter(({ hooks }) => {
      const names = hooks.beforeOperation?.map(({ name }) => name) ?? []
      return !names.includes('guardBulk') || !names.includes('limitQuery')
    })
    expect(unguarded.map(({ slug }) => slug)).toEqual([])
  })
})

describe('a login', () => {
  const meFrom = async (origin: string): Promise<unknown> =>
    (await newsroom.as('publisher').get('users/me', { headers: { origin } })).json?.user

  it('counts when it comes from the newsroom, by either name of this machine', async () => {
    for (const origin of ['http://127.0.0.1:3001', 'http://localhost:3001'])
      expect(await meFrom(origin), origin).toMatchObject({ id: newsroom.people.publisher.id })
  })

  it.each(['https://evil.example', 'http://localhost:3000', 'http://localhost.evil.example:3001', 'null'])(
    'is nobody’s when it comes from %s',
    async (origin) => {
      expect(await meFrom(origin)).toBeNull()
    },
  )

  it('holds beside others of the same account that were made at the same moment', async () => {
    const clients = await Promise.all(Array.from({ length: 4 }, () => newsroom.logIn('publisher')))
    const known = await Promise.all(
      clients.map(async (client) => (await client.get('users/me')).json?.user !== null),
    )
    expect(known).toEqual([true, true, true, true])
  })
})

const tryOut = async (
  row: Row<unknown>,
  who: Column,
): Promise<{ isDone: boolean; status: number; text: string; changed: string[] }> => {
  const person = who === 'anonymous' ? null : newsroom.people[who]
  const subject = await row.arrange(newsroom, person)
  const attempt = { subject, newsroom, who, client: newsroom.as(who) }
  const before = await newsroom.snapshot()
  const answer = await row.attempt(attempt)
  const isDone = await (row.isDone ?? isMarked)(answer, attempt)
  const after = await newsroom.snapshot()
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return {
    isDone,
    status: answer.status,
    text: answer.text,
    changed: [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])),
  }
}

/** What is asked for is left out of these saves and the rest is saved, so that something may change. */
const SAVES_THE_REST: readonly string[] = [
  'unpublishes a live story by a flag of the address',
  'assigns a story',
  'sets when a story is due',
  'changes a role',
  'makes themselves an admin',
  'makes a photo public by hand',
]

describe.each(MATRIX.map((row) => ({ row, name: `${row.action}: ${row.allowed || 'nobody'}` })))(
  'who $name',
  ({ row }) => {
    it('is who the table says, and a refusal leaves every stored byte as it was', async () => {
      const expected = expectedOf(row.allowed)
      const seen: Partial<Record<Column, boolean>> = {}
      const answers: string[] = []
      for (const who of ROLES) {
        const { isDone, status, text, changed } = await tryOut(row, who)
        seen[who] = isDone
        answers.push(`${who} ${status}${isDone === expected[who] ? '' : ` ${text.slice(0, 300)}`}`)
        expect(status, `${who} got ${status}`).toBeLessThan(500)
        if (!isDone && !SAVES_THE_REST.includes(row.action))
          expect(changed, `what ${who} changed with a refused call (${status})`).toEqual([])
      }
      expect(seen, answers.join(', ')).toEqual(expected)
    })
  },
)

describe('a reader who asks for everything', () => {
  beforeAll(async () => {
    const topics = Array.from({ length: 101 }, (_, number) => ({
      name: `Topic ${String(number)}`,
      slug: `one-of-many-${String(number)}`,
      language: newsroom.section.language,
    }))
    await newsroom.db.collection('topics').insertMany(topics)
  })

  it.each(['limit=0', 'limit=0&pagination=false', 'pagination=false', 'limit=5000'])(
    'is given a hundred documents with %s',
    async (query) => {
      const answer = await newsroom.as('anonymous').get('topics', { query })
      expect(answer.json?.docs, answer.text).toHaveLength(100)
    },
  )
})
