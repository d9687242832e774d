import type { Role } from '@dateline/cms/access/roles'
import { hasWords } from '@dateline/cms/workflow/hasWords'
import { refusalOfMove } from '@dateline/cms/workflow/refusalOfMove'
import type { Stage } from '@dateline/cms/workflow/stages'
import { STAGES } from '@dateline/cms/workflow/stages'
import type { StoryFacts } from '@dateline/cms/workflow/transitions'
import { CONDITIONS, TRANSITIONS } from '@dateline/cms/workflow/transitions'
import { ObjectId } from 'mongodb'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Newsroom, Who } from './aNewsroom'
import { aBody, aNewsroom } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterEach(() => newsroom.forgetStories())
afterAll(() => newsroom.close())

/** Who asks: each role for a story of their own, a reporter for that of another, and nobody. */
type Asker = { name: string; who: Who; role: Role | null; isOwn: boolean }
const ASKERS: readonly Asker[] = [
  { name: 'reporter, own story', who: 'reporter', role: 'reporter', isOwn: true },
  { name: 'reporter, story of another', who: 'anotherReporter', role: 'reporter', isOwn: false },
  { name: 'editor', who: 'editor', role: 'editor', isOwn: false },
  { name: 'publisher', who: 'publisher', role: 'publisher', isOwn: false },
  { name: 'admin', who: 'admin', role: 'admin', isOwn: false },
  { name: 'fundraiser', who: 'fundraiser', role: 'fundraiser', isOwn: false },
  { name: 'nobody', who: 'anonymous', role: null, isOwn: false },
]

/** A story that lacks nothing, and the same lacking what one condition asks for. */
const VARIANTS = {
  finished: { headline: 'A headline', body: aBody('Words.'), legalCheck: 'cleared' },
  'without a headline': { headline: '', body: aBody('Words.'), legalCheck: 'cleared' },
  'without a text': { headline: 'A headline', body: aBody(''), legalCheck: 'cleared' },
  'waiting for legal': { headline: 'A headline', body: aBody('Words.'), legalCheck: 'asked' },
} as const
type Variant = keyof typeof VARIANTS

const factsOf = (variant: Variant, isOwn: boolean): StoryFacts => {
  const { headline, body, legalCheck } = VARIANTS[variant]
  return { isOwn, legalCheck, hasHeadline: headline !== '', hasText: hasWords(body) }
}

type Attempt = { id: string; asker: Asker; to: Stage }
type Operation = {
  name: string
  attempt: (attempt: Attempt) => Promise<unknown>
  /** Whether this way is open to somebody at all; what goes past access is open to everybody. */
  isOpenTo: (asker: Asker) => boolean
}

const mayWrite = ({ role, isOwn }: Asker): boolean =>
  role !== null && role !== 'fundraiser' && (role !== 'reporter' || isOwn)
const local =
  (draft: boolean) =>
  async ({ id, asker, to }: Attempt) =>
    newsroom.payload.update({
      collection: 'articles',
      id,
      data: { stage: to },
      draft,
      user: asker.who === 'anonymous' ? null : newsroom.people[asker.who],
      depth: 0,
      overrideAccess: true,
    })
const rest =
  (query: string) =>
  ({ id, asker, to }: Attempt) =>
    newsroom.as(asker.who).patch(`articles/${id}`, { stage: to }, { query })

const UPDATES: readonly Operation[] = [
  { name: 'REST, draft', attempt: rest('draft=true'), isOpenTo: mayWrite },
  { name: 'REST, autosave', attempt: rest('draft=true&autosave=true'), isOpenTo: mayWrite },
  { name: 'REST, not as a draft', attempt: rest(''), isOpenTo: mayWrite },
  {
    name: 'bulk, by a condition',
    attempt: ({ id, asker, to }) =>
      newsroom.as(asker.who).patch('articles', { stage: to }, { query: `draft=true&where[id][in]=${id}` }),
    isOpenTo: ({ role }) => role === 'admin',
  },
  { name: 'Local API, access overridden, draft', attempt: local(true), isOpenTo: mayWrite },
  { name: 'Local API, access overridden', attempt: local(false), isOpenTo: mayWrite },
]

const idOf = (story: { id: string }) => new ObjectId(story.id)
/** Puts a story where a cell begins, past every rule: what stands in the database is all that counts. */
const put = async (story: { id: string }, stage: Stage, variant: Variant): Promise<void> => {
  const fields = { ...VARIANTS[variant], stage }
  const inVersion = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [`version.${key}`, value]),
  )
  await newsroom.db.collection('articles').updateOne({ _id: idOf(story) }, { $set: fields })
  await newsroom.db
    .collection('_articles_versions')
    .updateMany({ parent: idOf(story), latest: true }, { $set: inVersion })
}
const latest = async (id: string): Promise<Record<string, unknown>> => {
  const row = await newsroom.db
    .collection('_articles_versions')
    .findOne({ parent: new ObjectId(id), latest: true })
  return (row?.version ?? {}) as Record<string, unknown>
}
const done = (attempt: Promise<unknown>): Promise<unknown> => attempt.catch(() => null)

/** The conditions of a cell's row decide which variants are worth asking; without a row one is enough. */
const variantsOf = ({ role, from, to }: { role: Role | null; from: Stage | null; to: Stage }): Variant[] => {
  const row = TRANSITIONS.find(
    (one) => one.from === from && one.to === to && role !== null && one.roles.includes(role),
  )
  const asked = (variant: Variant): boolean =>
    row?.conditions.some((name) => name !== 'isOwn' && !CONDITIONS[name].isMet(factsOf(variant, true))) ??
    false
  return (Object.keys(VARIANTS) as Variant[]).filter((variant) => variant === 'finished' || asked(variant))
}

describe.each(UPDATES)('moving a story by $name', ({ attempt, isOpenTo }) => {
  it.each(ASKERS)('as $name is possible where the table says so, and nowhere else', async (asker) => {
    const story = await newsroom.aStory({}, { by: 'reporter' })
    const seen: Record<string, Stage> = {}
    const expected: Record<string, Stage> = {}
    for (const from of STAGES)
      for (const to of STAGES)
        for (const variant of variantsOf({ role: asker.role, from, to })) {
          const cell = `${from} > ${to}, ${variant}`
          const refusal = refusalOfMove({ role: asker.role, from, to, facts: factsOf(variant, asker.isOwn) })
          expected[cell] = isOpenTo(asker) && refusal === null ? to : from
          await put(story, from, variant)
          await done(attempt({ id: story.id, asker, to }))
          seen[cell] = (await latest(story.id)).stage as Stage
        }
    expect(seen).toEqual(expected)
    const moved = Object.entries(seen).filter(([cell, stage]) => !cell.startsWith(stage))
    // The control: what is legal passes.
    expect(moved.length > 0).toBe(isOpenTo(asker))
  })
})

describe('making a story', () => {
  const BY: Record<string, (asker: Asker, data: object) => Promise<unknown>> = {
    'REST, draft': (asker, data) => newsroom.as(asker.who).post('articles', data, { query: 'draft=true' }),
    'REST, not as a draft': (asker, data) => newsroom.as(asker.who).post('articles', data),
    'Local API, access overridden': (asker, data) =>
      newsroom.payload.create({
        collection: 'articles',
        data,
        draft: true,
        user: asker.who === 'anonymous' ? null : newsroom.people[asker.who],
        depth: 0,
        overrideAccess: true,
      }),
    duplication: async (asker, data) => {
      const original = await newsroom.aStory({}, { by: 'reporter' })
      return newsroom.as(asker.who).post(`articles/${original.id}/duplicate`, data)
    },
  }
  const cases = Object.keys(BY).flatMap((way) => ASKERS.map((asker) => ({ way, asker, name: asker.name })))

  it.each(cases)('by $way as $name begins where the table says', async ({ way, asker }) => {
    const isLocal = way.startsWith('Local')
    const isOpen = asker.role === null ? isLocal : asker.role !== 'fundraiser'
    const made: Record<string, boolean> = {}
    const expected: Record<string, boolean> = {}
    for (const to of STAGES)
      for (const variant of ['finished', 'without a text'] as const) {
        const cell = `${to}, ${variant}`
        const refusal = refusalOfMove({ role: asker.role, from: null, to, facts: factsOf(variant, true) })
        expected[cell] = isOpen && refusal === null
        const data = newsroom.storyData({ body: VARIANTS[variant].body, stage: to })
        await done(BY[way]?.(asker, data) ?? Promise.reject(new Error(way)))
        const row = await newsroom.db
          .collection('_articles_versions')
          .findOne({ latest: true, 'version.slug': data.slug })
        made[cell] = (row?.version as { stage?: string } | undefined)?.stage === to
      }
    expect(made).toEqual(expected)
  })

  it('by duplication takes no stage, no assignee and no answer of legal from the original', async () => {
    const original = await newsroom.aStory({ assignee: newsroom.people.reporter.id }, { by: 'editor' })
    await put(original, 'ready', 'finished')
    const copied = await newsroom.as('anotherReporter').post(`articles/${original.id}/duplicate`)
    const copy = await latest(String(copied.json?.doc?.id))
    expect(copy).toMatchObject({ stage: 'writing', legalCheck: null })
    expect(copy.assignee ?? null).toBeNull()
  })
})

describe('restoring an old version', () => {
  const WAYS: Record<string, (asker: Asker, version: string) => Promise<unknown>> = {
    REST: (asker, version) => newsroom.as(asker.who).post(`articles/versions/${version}`),
    'Local API, access overridden': (asker, version) =>
      newsroom.payload.restoreVersion({
        collection: 'articles',
        id: version,
        draft: true,
        user: asker.who === 'anonymous' ? undefined : newsroom.people[asker.who],
        depth: 0,
        overrideAccess: true,
      } as never),
  }
  it.each(Object.keys(WAYS).flatMap((way) => ASKERS.map((asker) => ({ way, asker, name: asker.name }))))(
    'by $way as $name moves no stage and assigns nobody',
    async ({ way, asker }) => {
      const story = await newsroom.aStory({ headline: 'The old words' }, { by: 'reporter' })
      await newsroom
        .as('editor')
        .patch(`articles/${story.id}`, { headline: 'The new words' }, { query: 'draft=true' })
      const versions = newsroom.db.collection('_articles_versions')
      const old = await versions.findOne({ parent: idOf(story), latest: { $ne: true } })
      let restored = 0
      for (const from of STAGES)
        for (const to of STAGES) {
          await put(story, from, 'waiting for legal')
          await versions.updateOne(
            { _id: old?._id },
            {
              $set: {
                'version.stage': to,
                'version.legalCheck': 'cleared',
                'version.assignee': new ObjectId(newsroom.people.admin.id),
              },
            },
          )
          await done(WAYS[way]?.(asker, String(old?._id)) ?? Promise.reject(new Error(way)))
          const now = await latest(story.id)
          if (now.headline === 'The old words') restored += 1
          expect([now.stage, now.legalCheck, now.assignee ?? null], `${from} > ${to}`).toEqual([
            from,
            'asked',
            null,
          ])
        }
      // The Local API cannot ask for a draft, and nothing else is restored.
      const isOpen = way === 'REST' && mayWrite(asker)
      expect(restored > 0, `restored ${restored} of 25`).toBe(isOpen)
    },
  )
})

describe('publishing', () => {
  it.each(STAGES)(
    'goes past no condition of a move: a publisher publishes from "%s", and it is ready',
    async (from) => {
      const story = await newsroom.aStory()
      await put(story, from, 'waiting for legal')
      for (const who of ['reporter', 'editor'] as const)
        expect((await newsroom.as(who).patch(`articles/${story.id}`, { _status: 'published' })).status).toBe(
          403,
        )
      expect((await latest(story.id)).stage).toBe(from)
      const answer = await newsroom.as('publisher').patch(`articles/${story.id}`, { _status: 'published' })
      expect(answer.status, answer.text).toBe(200)
      expect((await latest(story.id)).stage).toBe('ready')
    },
  )
})

describe('what legal said', () => {
  it('follows from the moves and cannot be sent, with access overridden neither', async () => {
    const story = await newsroom.aStory({}, { by: 'editor' })
    const { payload, people } = newsroom
    const save = (data: object) =>
      payload.update({
        collection: 'articles',
        id: story.id,
        data,
        draft: true,
        user: people.editor,
        depth: 0,
        overrideAccess: true,
      })
    await save({ legalCheck: 'cleared' })
    expect((await latest(story.id)).legalCheck).toBeNull()
    await save({ stage: 'legal' })
    expect((await latest(story.id)).legalCheck).toBe('asked')
    await save({ stage: 'editing', legalCheck: 'cleared' })
    await expect(save({ stage: 'ready' })).rejects.toThrow(/legal was asked and has not cleared/i)
    await save({ stage: 'legal' })
    await save({ stage: 'ready' })
    expect((await latest(story.id)).legalCheck).toBe('cleared')
  })
})

describe('a desk', () => {
  it('is kept while a story is on it, a draft too', async () => {
    const desk = await newsroom.payload.create({
      collection: 'desks',
      data: { name: 'Investigations' },
      overrideAccess: true,
    })
    const story = await newsroom.aStory({ desk: desk.id }, { by: 'editor' })
    expect((await newsroom.as('admin').delete(`desks/${desk.id}`)).status).toBe(409)
    await newsroom.as('editor').patch(`articles/${story.id}`, { desk: null }, { query: 'draft=true' })
    expect((await newsroom.as('admin').delete(`desks/${desk.id}`)).status).toBe(200)
  })
})
