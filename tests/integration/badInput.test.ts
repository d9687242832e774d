import { problem } from '@dateline/content-schema/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import type { Answer } from './restClient'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const publisher = () => newsroom.as('publisher')
const json = { 'content-type': 'application/json' }

/** Sends what should be refused, and looks whether anything was changed by it. */
const refused = async (attempt: () => Promise<Answer>): Promise<Answer> => {
  const before = await newsroom.snapshot()
  const answer = await attempt()
  expect(await newsroom.snapshot()).toEqual(before)
  return answer
}

describe('a value of the wrong type', () => {
  const wrong: [string, unknown][] = [
    ['headline', { a: 1 }],
    ['headline', 'x'.repeat(201)],
    ['kicker', ['x']],
    ['kicker', 'x'.repeat(41)],
    ['teaser', 7],
    ['slug', 'Not A Slug'],
    ['slug', '../../etc/passwd'],
    ['slug', 'a--b'],
    ['slug', '<script>'],
    ['slug', 'x'.repeat(97)],
    ['slug', 'с-кириллицей'],
    ['slug', { $ne: null }],
    ['language', 'xx'],
    ['stage', 'done'],
    ['section', 'not-an-id'],
    ['section', '000000000000000000000000'],
    ['section', { $gt: '' }],
    ['topics', 'not-an-id'],
    ['authors', [{ id: 1 }]],
    ['related', ['a', 'b']],
    ['leadPhoto', 'not-an-id'],
    ['assignee', 'nobody'],
    ['appeal', 'always'],
    ['story', 'Ünïcode'],
    ['updates', [{ kind: 'gossip' }]],
    ['body', 5],
    ['deletedAt', 'soon'],
  ]
  it.each(wrong)('for %s (%j) is a 400 that names it, and changes nothing', async (field, value) => {
    const story = await newsroom.aStory()
    const answer = await refused(() => publisher().patch(`articles/${story.id}`, { [field]: value }))
    expect(answer.status, answer.text).toBe(400)
    // An id that cannot be one is named by the database, which does not know the field.
    expect(answer.text).toMatch(new RegExp(`${field}|id: the value has the wrong type`))
  })

  it.each([
    ['firstPublishedAt', 'yesterday'],
    ['updates', 'none'],
    ['takenDown', 'why not'],
    ['_status', 'public'],
  ])('for %s, which the server decides, is never stored', async (field, value) => {
    const story = await newsroom.aStory()
    expect((await publisher().patch(`articles/${story.id}`, { [field]: value })).status).toBeLessThan(500)
    expect((await newsroom.stored('articles', story.id))?.[field]).not.toEqual(value)
  })

  it('is refused at creation as well', async () => {
    const answer = await refused(() =>
      publisher().post('articles', { ...newsroom.storyData(), section: 'not-an-id' }),
    )
    expect(answer.status, answer.text).toBe(400)
    expect(fieldsAtFault(answer)).toContain('section')
  })

  it('is the only thing at fault: the right one is accepted', async () => {
    const story = await newsroom.aStory()
    expect(
      (
        await publisher().patch(`articles/${story.id}`, {
          section: newsroom.section.id,
          slug: 'a-good-slug',
          stage: 'legal',
        })
      ).status,
    ).toBe(200)
  })
})

describe('a body', () => {
  const sendTo = async (raw: string, headers = json): Promise<Answer> => {
    const story = await newsroom.aStory()
    return refused(() => publisher().patch(`articles/${story.id}`, undefined, { raw, headers }))
  }

  it('of more than a megabyte is a 413 problem', async () => {
    const answer = await sendTo(JSON.stringify({ headline: 'x'.repeat(1_000_001) }))
    expect(answer.status).toBe(413)
    expect(problem.parse(answer.json).detail).toContain('1 MB')
  })

  it('that lies about its length is a 413 too', async () => {
    const answer = await sendTo(JSON.stringify({ headline: 'x'.repeat(1_000_001) }), {
      ...json,
      'content-length': '10',
    } as never)
    expect(answer.status).toBe(413)
  })

  it('of more than 20 MB is a 413 for an upload', async () => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(21_500_000)], { type: 'image/jpeg' }), 'big.jpg')
    const answer = await refused(() => publisher().post('photos', undefined, { raw: form }))
    expect(answer.status).toBe(413)
  })

  it.each([
    ['cut off', '{"headline": "x'],
    ['empty of JSON', 'headline=x'],
    ['a list', '[{"headline":"x"}]'],
    ['a word', '"headline"'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['nested 101 deep', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
    ['nested 100,000 deep', '['.repeat(100_000)],
  ])('that is %s is a 400 problem', async (_, raw) => {
    const answer = await sendTo(raw)
    expect(answer.status).toBe(400)
    expect(problem.parse(answer.json).status).toBe(400)
  })

  it('of another content type is a 415', async () => {
    expect((await sendTo('{"headline":"x"}', { 'content-type': 'text/plain' })).status).toBe(415)
  })

  it('that is missing changes nothing and is no failure of ours', async () => {
    const story = await newsroom.aStory()
    expect((await newsroom.as('publisher').patch(`articles/${story.id}`)).status).toBeLessThan(500)
  })

  it('that would pollute prototypes pollutes none', async () => {
    const story = await newsroom.aStory()
    const raw =
      '{"headline":"Fine","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
    const answer = await publisher().patch(`articles/${story.id}`, undefined, { raw, headers: json })
    expect(answer.status).toBeLessThan(500)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(await newsroom.stored('articles', story.id)).not.toHaveProperty('constructor.prototype')
  })
})

describe('an id', () => {
  const ids = [
    '000000000000000000000000',
    'not-an-id',
    '%00',
    '..%2F..%2Fusers',
    '{"$gt":""}',
    'x'.repeat(5000),
    '-1',
    '1e3',
  ]
  it.each(ids)('that leads nowhere (%.30s) is a 404 or a 400, for everybody and each method', async (id) => {
    const path = `articles/${encodeURIComponent(id)}`
    for (const client of [newsroom.rest.anonymous, publisher()]) {
      const answers = [
        await client.get(path),
        await refused(() => client.patch(path, { headline: 'x' })),
        await refused(() => client.delete(path)),
      ]
      for (const { status } of answers) expect([400, 401, 403, 404]).toContain(status)
    }
  })

  it.each([
    'articles/versions/not-an-id',
    'no-such-collection',
    'globals/no-such-global',
    'photos/file/..%2F..%2F.env',
  ])('of something that does not exist (%s) is no failure of ours', async (path) => {
    for (const client of [newsroom.rest.anonymous, publisher()]) {
      const { status } = await client.get(path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
  })
})

describe('a file that does not exist', () => {
  it('is none for readers', async () => {
    const { status } = await newsroom.rest.anonymous.get('photos/file/none.jpg')
    expect([403, 404]).toContain(status)
  })
})

describe('a condition', () => {
  const hostile = [
    'where[$where]=sleep(1000)',
    'where[headline][$where]=1',
    'where[headline][$ne]=x',
    'where[headline][no_such_operator]=x',
    'where[__proto__][equals]=x',
    'where[constructor][prototype][polluted]=1',
    'where[headline][like]=(((((((((((((((((((a%2B)%2B)%2B)%2B',
    'where[headline][like]=[',
    'where[no_such_field][equals]=1',
    'where[id][equals][$gt]=',
    'where[id][in][]=not-an-id',
    'where[publishedAt][greater_than]=not-a-date',
    'where[createdBy][equals]=1',
    'where[createdBy.email][like]=reporter',
    'where[assignee.role][equals]=editor',
    'where[revision][greater_than]=0',
    'where[stage][equals]=writing',
    'where[and]=x',
    'where[or][0][and][0][or][0][headline][equals]=x',
    'where[related.headline][like]=A',
    'where[headline][exists]=maybe',
    'where[headline][near]=1,2,3',
    `where[or]${Array.from({ length: 400 }, (_, index) => `[${index}][headline][equals]=x`).join('&where[or]')}`,
    `where[id][in]=${Array.from({ length: 2000 }, (_, index) => index.toString(16).padStart(24, '0')).join(',')}`,
    'where=1',
    'sort=$where',
    'sort=createdBy.email',
    'sort[]=headline&sort[]=__proto__',
    'limit=abc',
    'limit=-1',
    'page=-5',
    'page=1e99',
    'depth=99',
    'select[createdBy]=true',
    'populate[users][email]=true&depth=4',
    'joins[x][limit]=0',
    'locale=xx&fallback-locale=yy',
  ]
  it.each(hostile.map((query) => ({ query, name: query.slice(0, 60) })))(
    'that is hostile ($name) never fails on our side and pollutes nothing',
    async ({ query }) => {
      for (const client of [newsroom.rest.anonymous, publisher()]) {
        const { status, text } = await client.get('articles', { query })
        expect(status, text.slice(0, 300)).toBeLessThan(500)
        expect(text).not.toMatch(/mongo|node_modules|\bat .*\.js:\d+/i)
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  it.each([
    'createdBy.email',
    'createdBy.role',
    'assignee.email',
    'createdBy',
    'revision',
    'stage',
    'photosShown',
  ])('on what readers may not see (%s) answers the same whether it is true or false', async (field) => {
    await newsroom.aLiveStory()
    const { anonymous } = newsroom.rest
    for (const prefix of ['where', 'where[or][0]', 'where[and][0]']) {
      const yes = await anonymous.get('articles', { query: `${prefix}[${field}][exists]=true` })
      const no = await anonymous.get('articles', { query: `${prefix}[${field}][exists]=false` })
      expect([yes.status, yes.text]).toEqual([no.status, no.text])
    }
    const up = await anonymous.get('articles', { query: `sort=${field}` })
    const down = await anonymous.get('articles', { query: `sort=-${field}` })
    expect([up.status, up.text]).toEqual([down.status, down.text])
  })

  it('of a bulk call is for admins, and refused where it matches more than fifty', async () => {
    const everything = 'where[name][exists]=true'
    for (let index = 0; index < 51; index += 1) await newsroom.anAuthor()
    expect(
      (await refused(() => publisher().patch('authors', { role: 'x' }, { query: everything }))).status,
    ).toBe(403)
    const tooMany = await refused(() =>
      newsroom.as('admin').patch('authors', { role: 'x' }, { query: everything }),
    )
    expect(tooMany.status).toBe(400)
    expect(tooMany.text).toContain('50')
    expect((await refused(() => newsroom.as('admin').delete('authors', { query: everything }))).status).toBe(
      400,
    )
  })
})

describe('a list for readers', () => {
  it.each(['limit=0', 'limit=100000', 'limit=0&pagination=false', 'pagination=false'])(
    'holds at most a hundred, whatever was asked for (%s)',
    async (query) => {
      for (let index = 0; index < 101; index += 1) await newsroom.aTopic()
      const readers = await newsroom.rest.anonymous.get('topics', { query })
      expect(readers.json?.docs).toHaveLength(100)
      const staff = await publisher().get('topics', { query: 'limit=100000' })
      expect(staff.json?.docs?.length).toBeGreaterThan(100)
    },
  )
})

describe('the first account', () => {
  it('is not given to whoever asks for it', async () => {
    const account = {
      email: 'me@elsewhere.example',
      password: 'a-password-for-tests',
      name: 'Me',
      role: 'admin',
    }
    const withUsers = await refused(() => newsroom.rest.anonymous.post('users/first-register', account))
    expect(withUsers.status).toBe(403)
  })

  it('is not given on an empty database either', async () => {
    const users = newsroom.db.collection('users')
    const everybody = await users.find().toArray()
    await users.deleteMany({})
    const account = {
      email: 'me@elsewhere.example',
      password: 'a-password-for-tests',
      name: 'Me',
      role: 'admin',
    }
    for (const path of [
      'users/first-register',
      'users/first-register/',
      'users//first-register',
      'Users/First-Register',
    ]) {
      const answer = await newsroom.rest.anonymous.post(path, account)
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(answer.status, path).toBeLessThan(500)
    }
    const multipart = new FormData()
    multipart.set('_payload', JSON.stringify(account))
    const form = await newsroom.rest.anonymous.post('users/first-register', undefined, { raw: multipart })
    const guessed = await newsroom.rest.anonymous.post('users/first-register', account, {
      headers: { 'x-setup-secret': 'undefined' },
    })
    expect([form.status, guessed.status]).toEqual([403, 403])
    expect(await users.countDocuments()).toBe(0)
    await users.insertMany(everybody)
  })
})
