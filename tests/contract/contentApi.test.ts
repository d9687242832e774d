import { appealList } from '@dateline/content-schema/appeal'
import { addressList, archivePeriod, monthList, monthOf } from '@dateline/content-schema/archive'
import { article, articleList, byPath, storyList } from '@dateline/content-schema/article'
import { problem, PROBLEM_TYPE } from '@dateline/content-schema/problem'
import { redirectList } from '@dateline/content-schema/redirect'
import { authorList, front, pageList, sectionList, site, topicList } from '@dateline/content-schema/site'
import { block, internalLink, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import type { Article } from '@dateline/cms/payload-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { aBody, aNewsroom, aWord } from '../integration/aNewsroom'
import type { Newsroom } from '../integration/aNewsroom'
import type { Answer } from '../integration/restClient'
import type { ContentApi } from './contentApiClient'
import { createContentApi } from './contentApiClient'

/** Words that stand in one place each, none of which a reader may see. */
const SECRETS = {
  draft: aWord('secret-draft-'),
  newerDraft: aWord('secret-newer-draft-'),
  newerBody: aWord('secret-newer-body-'),
  trashed: aWord('secret-trashed-'),
  unpublished: aWord('secret-unpublished-'),
  unusedAlt: aWord('secret-unused-alt-'),
  draftAppeal: aWord('secret-appeal-'),
  draftPage: aWord('secret-page-'),
  staffMail: 'anotherreporter@newsroom.example',
}

let newsroom: Newsroom
let api: ContentApi
let paper: Awaited<ReturnType<typeof aSmallNewspaper>>

const pathOf = (story: { firstPublishedAt?: unknown; publishedSlug?: unknown }): string =>
  `/${String(story.firstPublishedAt).slice(0, 10).replaceAll('-', '/')}/${String(story.publishedSlug)}`

const aSmallNewspaper = async () => {
  const { payload, people, aLiveStory, aStory } = newsroom
  const asPublisher = { user: people.publisher, depth: 0, overrideAccess: true } as const
  const update = (id: string, data: Partial<Article>, draft = false) =>
    payload.update({ collection: 'articles', id, data, draft, ...asPublisher })
  await payload.updateGlobal({
    slug: 'site-settings',
    overrideAccess: true,
    data: {
      timeZone: 'Europe/Riga',
      email: 'desk@courier.example',
      address: '4 Ropewalk Lane',
      editions: [
        {
          language: 'en',
          name: 'The Courier',
          tagline: 'News of four islands',
          description: 'A newspaper.',
          imprint: 'Founded in 1994.',
        },
        { language: 'ru', name: 'Курьер', tagline: 'Новости четырёх островов' },
      ],
    },
  })
  const portrait = await newsroom.aPhoto()
  await newsroom.anAuthor({ name: 'With a portrait', portrait: portrait.id })
  const inText = await newsroom.aPhoto({ caption: 'In the text.' })
  const linked = await aLiveStory()
  const rich = await aLiveStory({
    related: [linked.id],
    kicker: 'Storm season',
    body: root([
      paragraph('Crews ask islanders to leave.'),
      block({ blockType: 'picture', photo: inText.id, caption: '' }),
      block({ blockType: 'pullQuote', text: 'We leave tonight.', attribution: 'A deckhand' }),
      block({ blockType: 'relatedCard', story: linked.id }),
    ]) as unknown as Article['body'],
  })
  await update(rich.id, {
    teaser: 'A better sentence.',
    updates: [{ kind: 'correction', note: 'The ferry was late.' }],
  })
  const russian = await newsroom.aSection({ language: 'ru' })
  const translation = await aLiveStory({
    language: 'ru',
    story: rich.story,
    section: russian.id,
    topics: [],
    authors: [],
    headline: 'Шторм',
  })
  const many: string[] = []
  for (let index = 0; index < 9; index += 1) {
    // Two of each moment, so that paging has to tell them apart.
    many.push(
      (await aLiveStory({ firstPublishedAt: new Date(Date.UTC(2026, 0, 1 + (index >> 1))).toISOString() }))
        .id,
    )
  }
  const moved = await aLiveStory()
  const oldPath = pathOf(moved)
  const movedNow = await update(moved.id, { slug: aWord('moved-') })
  const taken = await aLiveStory()
  await update(taken.id, { takenDown: { reason: 'A court said so.' } })

  const draft = await aStory({
    headline: `Draft ${SECRETS.draft}`,
    teaser: SECRETS.draft,
    slug: SECRETS.draft,
    body: aBody(SECRETS.draft),
  })
  const drafted = await aLiveStory({ headline: 'Known to readers' })
  await update(
    drafted.id,
    { headline: `Newer ${SECRETS.newerDraft}`, slug: SECRETS.newerDraft, body: aBody(SECRETS.newerBody) },
    true,
  )
  const trashed = await aLiveStory({ headline: SECRETS.trashed, teaser: SECRETS.trashed })
  const unpublished = await aLiveStory({ headline: SECRETS.unpublished, teaser: SECRETS.unpublished })
  const unused = await newsroom.aPhoto({ alt: SECRETS.unusedAlt })

  const amounts = await payload.create({
    collection: 'amount-sets',
    data: {
      name: 'small',
      currencies: [
        {
          currency: 'EUR',
          oneOff: [500, 1000],
          monthly: [200, 500],
          annual: [2000],
          min: 200,
          default: 500,
          allowOther: true,
        },
      ],
    },
    overrideAccess: true,
  })
  const appeal = {
    title: 'spring',
    language: 'en',
    slots: ['articleEnd'],
    button: 'Continue',
    currency: 'EUR',
    amountSet: amounts.id,
  } as const
  const asFundraiser = { user: people.fundraiser, depth: 0, overrideAccess: true } as const
  await payload.create({
    collection: 'appeals',
    data: {
      ...appeal,
      heading: 'Before you go',
      paragraphs: [{ text: 'It is paid for by readers. **Starting from {from}.** Thank you.' }],
      _status: 'published',
    } as never,
    ...asFundraiser,
  })
  const draftAppeal = await payload.create({
    collection: 'appeals',
    data: { ...appeal, heading: SECRETS.draftAppeal } as never,
    draft: true,
    ...asFundraiser,
  })
  await payload.create({
    collection: 'pages',
    data: {
      title: 'About',
      slug: 'about',
      language: 'en',
      body: aBody('Who we are.'),
      _status: 'published',
    } as never,
    ...asPublisher,
  })
  const draftPage = await payload.create({
    collection: 'pages',
    data: { title: SECRETS.draftPage, slug: SECRETS.draftPage, language: 'en' } as never,
    draft: true,
    ...asPublisher,
  })
  const gonePage = await payload.create({
    collection: 'pages',
    data: { title: 'Gone', slug: 'gone', language: 'en', _status: 'published' } as never,
    ...asPublisher,
  })
  // It leads to everything that is not to be seen: some of it is public still when the story goes out.
  const linking = await aLiveStory({
    related: [draft.id, trashed.id, unpublished.id, drafted.id],
    appeal: 'one',
    appealChoice: draftAppeal.id,
    body: root([
      paragraph(internalLink({ relationTo: 'articles', value: unpublished.id }, ['words that stay'])),
      paragraph(internalLink({ relationTo: 'pages', value: gonePage.id }, ['the page that was'])),
      block({ blockType: 'relatedCard', story: trashed.id }),
    ]) as unknown as Article['body'],
  })
  await update(trashed.id, { deletedAt: new Date().toISOString() })
  await update(unpublished.id, { _status: 'draft' })
  await payload.update({ collection: 'pages', id: gonePage.id, data: { _status: 'draft' }, ...asPublisher })
  await payload.create({
    collection: 'redirects',
    data: { from: '/news/story.html', to: '/about' },
    ...asPublisher,
  })
  await payload.updateGlobal({
    slug: 'front-page',
    ...asPublisher,
    data: {
      _status: 'published',
      editions: [{ language: 'en', lead: rich.id, slots: [linked.id, draft.id, trashed.id] }],
    },
  })
  const stored = await newsroom.stored('articles', rich.id)
  return {
    rich,
    path: pathOf(stored ?? {}),
    linked,
    translation,
    many,
    movedNow,
    oldPath,
    takenPath: pathOf(taken),
    taken,
    draft,
    drafted,
    trashed,
    unpublished,
    unused,
    linking,
    draftAppeal,
    draftPage,
    gonePage,
  }
}

beforeAll(async () => {
  newsroom = await aNewsroom()
  api = await createContentApi()
  paper = await aSmallNewspaper()
}, 120_000)
afterAll(() => newsroom.close())

/** Every key of a value, with its place; lists count as one place. */
const keysOf = (value: unknown, place = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => keysOf(entry, `${place}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    `${place}.${key}`,
    ...keysOf(inner, `${place}.${key}`),
  ])
}

const thisMonth = (): string => monthOf(new Date().toISOString())

type Endpoint = { address: () => string; schema: z.ZodType; isFilled: (json: unknown) => boolean }

/** @param isFilled whether the answer has enough in it for its test to mean something */
const endpoint = <Schema extends z.ZodType>({
  address,
  schema,
  isFilled,
}: {
  address: () => string
  schema: Schema
  isFilled: (json: z.infer<Schema>) => boolean
}): Endpoint => ({ address, schema, isFilled: (json) => isFilled(schema.parse(json)) })

const ENDPOINTS: Endpoint[] = [
  endpoint({
    address: () => 'articles',
    schema: articleList,
    isFilled: ({ articles }) => articles.length > 10,
  }),
  endpoint({
    address: () => `articles?section=${newsroom.section.id}&language=en&limit=3`,
    schema: articleList,
    isFilled: ({ articles, next }) => articles.length === 3 && next !== null,
  }),
  endpoint({
    address: () => 'articles/whole',
    schema: storyList,
    isFilled: ({ stories }) => stories.length > 10 && stories.some(({ updates }) => updates.length > 0),
  }),
  endpoint({
    address: () => `articles/whole?section=${newsroom.section.id}&language=en`,
    schema: storyList,
    isFilled: ({ stories }) => stories.length > 10 && stories.some(({ body }) => body.length === 4),
  }),
  endpoint({
    address: () => 'articles/months',
    schema: monthList,
    isFilled: ({ months }) => months.includes('2026-01') && months.length > 1,
  }),
  endpoint({
    address: () => 'articles/archive?period=2026-01&language=en&limit=3',
    schema: archivePeriod,
    isFilled: ({ articles, parts, later, next }) =>
      articles.length === 3 && parts.includes('2026-01-05') && later !== null && next !== null,
  }),
  endpoint({
    address: () => `articles/addresses?month=${thisMonth()}`,
    schema: addressList,
    isFilled: ({ addresses }) => addresses.some(({ path }) => path === paper.path),
  }),
  endpoint({
    address: () => `articles/${paper.rich.id}`,
    schema: article,
    isFilled: ({ body, related, leadPicture }) =>
      body.length === 4 && related.length === 4 && leadPicture !== null,
  }),
  endpoint({
    address: () => `articles/${paper.translation.id}`,
    schema: article,
    isFilled: ({ translations }) => translations.length === 1,
  }),
  endpoint({
    address: () => `articles/by-path?path=${paper.path}`,
    schema: byPath,
    isFilled: (json) => 'article' in json,
  }),
  endpoint({
    address: () => `articles/by-path?path=${paper.oldPath}`,
    schema: byPath,
    isFilled: (json) => 'redirect' in json,
  }),
  endpoint({
    address: () => 'redirects',
    schema: redirectList,
    isFilled: ({ redirects }) => redirects.length === 1,
  }),
  endpoint({
    address: () => 'sections',
    schema: sectionList,
    isFilled: ({ sections }) => sections.length === 2,
  }),
  endpoint({ address: () => 'topics', schema: topicList, isFilled: ({ topics }) => topics.length === 1 }),
  endpoint({
    address: () => 'authors',
    schema: authorList,
    isFilled: ({ authors }) => authors.some(({ portrait }) => portrait !== null),
  }),
  endpoint({ address: () => 'pages', schema: pageList, isFilled: ({ pages }) => pages.length === 1 }),
  endpoint({
    address: () => 'front',
    schema: front,
    isFilled: ({ lead, curated, newest }) => lead !== null && curated.length === 3 && newest.length > 5,
  }),
  endpoint({ address: () => 'front?language=ru', schema: front, isFilled: ({ lead }) => lead !== null }),
  endpoint({
    address: () => 'site',
    schema: site,
    isFilled: ({ languages, sections, pages }) =>
      languages.length === 2 && sections.length === 1 && pages.length === 1,
  }),
  endpoint({
    address: () => 'appeals',
    schema: appealList,
    isFilled: ({ appeals }) => appeals.length === 1 && appeals[0]?.amounts !== null,
  }),
]

describe.each(
  ENDPOINTS.map((endpoint) => ({ ...endpoint, name: String(endpoint.address).replace(/^\(\) => /, '') })),
)('GET $name', ({ address, schema, isFilled }) => {
  it('answers what the contract says, no key more and none less, and has something to say', async () => {
    const answer = await api.get(address())
    expect(answer.status, answer.text).toBe(200)
    expect(answer.headers.get('content-type')).toContain('application/json')
    const parsed = schema.parse(answer.json)
    expect(keysOf(parsed).sort()).toEqual(keysOf(answer.json).sort())
    expect(isFilled(answer.json), answer.text.slice(0, 2000)).toBe(true)
  })

  it('sends the bytes once: the same answer has the same ETag, and who has it gets a 304 without a body', async () => {
    const [first, second] = [await api.get(address()), await api.get(address())]
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    expect([second.text, second.headers.get('etag')]).toEqual([first.text, etag])
    const known = await api.get(address(), { headers: { 'if-none-match': `"other", W/${etag}` } })
    expect([known.status, known.text]).toEqual([304, ''])
    expect((await api.get(address(), { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('tells nothing of the newsroom', async () => {
    const names = keysOf((await api.get(address())).json).map((place) => place.split('.').at(-1))
    const denied = [
      'createdBy',
      'assignee',
      'stage',
      'revision',
      'photosShown',
      'publicIn',
      'hash',
      'filename',
      '_status',
      'deletedAt',
      'takenDown',
      'isDemo',
      'createdAt',
      'root',
      'password',
      'sessions',
    ]
    expect(names.filter((name) => denied.includes(String(name)))).toEqual([])
  })
})

const expectProblem = (answer: Answer, expected: Record<string, unknown>): void => {
  expect(answer.headers.get('content-type')).toBe(PROBLEM_TYPE)
  expect(problem.parse(answer.json)).toMatchObject({ ...expected, status: answer.status })
}

describe('a request that cannot be answered', () => {
  it.each([
    ['articles?limit=0', 'limit'],
    ['articles?limit=101', 'limit'],
    ['articles?cursor=rubbish', 'cursor'],
    ['articles?section=harbour', 'section'],
    ['articles?before=yesterday', 'before'],
    ['articles?draft=true', 'draft'],
    ['articles?language=en&language=ru', 'language'],
    ['articles/whole?limit=100', 'limit'],
    ['articles/months?month=2026-01', 'month'],
    ['articles/archive', 'period'],
    ['articles/archive?period=2026-02-30', 'period'],
    ['articles/archive?period=2026&cursor=rubbish', 'cursor'],
    ['articles/addresses', 'month'],
    ['articles/addresses?month=2026-13', 'month'],
    ['articles/addresses?month=2026-01&cursor=rubbish', 'cursor'],
    ['articles/by-path', 'path'],
    ['articles/by-path?path=//elsewhere.example', 'path'],
    ['topics?slug=Not%20A%20Slug', 'slug'],
    ['site?language=../en', 'language'],
  ])('(%s) is a 400 problem that names the field', async (address, field) => {
    const answer = await api.get(address)
    expect(answer.status, answer.text).toBe(400)
    expectProblem(answer, { field })
  })

  it.each([
    'articles/000000000000000000000000',
    'articles/not-an-id',
    'articles/by-path?path=/2026/01/01/nothing',
    'articles/by-path?path=/nothing',
    'front?language=de',
    `media/${'0'.repeat(32)}`,
  ])('(%s) is a 404 problem', async (address) => {
    const answer = await api.get(address)
    expect(answer.status, answer.text).toBe(404)
    expectProblem(answer, {})
  })

  it('because the story was taken down is a 410 problem that says why', async () => {
    const answer = await api.get(`articles/by-path?path=${paper.takenPath}`)
    expect(answer.status, answer.text).toBe(410)
    expectProblem(answer, { reason: 'A court said so.' })
    expect((await api.get(`articles/${paper.taken.id}`)).status).toBe(404)
  })
})

describe('a story that moved', () => {
  it('is found under its old address as a redirect to the present one', async () => {
    const now = await newsroom.stored('articles', paper.movedNow.id)
    const answer = await api.get(`articles/by-path?path=${paper.oldPath}`)
    expect(answer.json).toMatchObject({ redirect: pathOf(now ?? {}) })
    expect((await api.get(`articles/by-path?path=${String(answer.json?.redirect)}`)).json).toHaveProperty(
      'article',
    )
  })
})

describe('paging', () => {
  it.each([1, 3, 100])('with %i a page brings every story once, the newest first', async (limit) => {
    const seen: { id: string; firstPublishedAt: string }[] = []
    for (let next: string | null = ''; next !== null;) {
      const { json } = await api.get(`articles?limit=${limit}${next === '' ? '' : `&cursor=${next}`}`)
      const page = articleList.parse(json)
      seen.push(...page.articles)
      next = page.next
      expect(seen.length).toBeLessThan(200)
    }
    const published = await newsroom.db.collection('articles').find({ _status: 'published' }).toArray()
    expect(seen.map(({ id }) => id).sort()).toEqual(published.map(({ _id }) => String(_id)).sort())
    const dates = seen.map(({ firstPublishedAt }) => firstPublishedAt)
    expect(dates).toEqual([...dates].sort().reverse())
  })
})

describe('the stories of a month', () => {
  const addressesOf = async (month: string) =>
    addressList.parse((await api.get(`articles/addresses?month=${month}`)).json).addresses

  it('are all that readers have, in all languages, where they stand now', async () => {
    const published = await newsroom.db.collection('articles').find({ _status: 'published' }).toArray()
    const months = monthList.parse((await api.get('articles/months')).json).months
    const found = (await Promise.all(months.map(addressesOf))).flat().map(({ path }) => path)
    const expected = published.map(
      ({ language, firstPublishedAt, publishedSlug }) =>
        `${language === 'ru' ? '/ru' : ''}${pathOf({
          firstPublishedAt: (firstPublishedAt as Date).toISOString(),
          publishedSlug,
        })}`,
    )
    expect(found.sort()).toEqual(expected.sort())
    expect(months).toEqual([...new Set(months)].sort().reverse())
    expect(await addressesOf('2026-01')).toHaveLength(paper.many.length)
    expect(await addressesOf('2019-01')).toEqual([])
  })

  it('say when readers last learnt something new, by the ledger', async () => {
    const told = article.parse((await api.get(`articles/${paper.rich.id}`)).json)
    const found = (await addressesOf(thisMonth())).find(({ path }) => path === paper.path)
    expect(found?.modifiedAt).toBe(told.updatedAt)
    expect(told.updatedAt).not.toBe(told.firstPublishedAt)
    const january = await addressesOf('2026-01')
    expect(january[0]?.modifiedAt).toBe('2026-01-05T00:00:00.000Z')
  })
})

describe('a period of the archive', () => {
  const periodOfArchive = async (query: string) =>
    archivePeriod.parse((await api.get(`articles/archive?${query}`)).json)
  const monthsIn = async (language: string) =>
    monthList.parse((await api.get(`articles/months?language=${language}`)).json).months

  it('has every story of its days, and its days have every story of it', async () => {
    const month = await periodOfArchive('period=2026-01&language=en&limit=100')
    const days = await Promise.all(
      month.parts.map((day) => periodOfArchive(`period=${day}&language=en&limit=100`)),
    )
    const idsOf = (periods: (typeof month)[]) =>
      periods.flatMap(({ articles }) => articles.map(({ id }) => id))
    expect(idsOf([month])).toHaveLength(paper.many.length)
    expect(idsOf(days).sort()).toEqual(idsOf([month]).sort())
    expect(days.every(({ articles }) => articles.length > 0)).toBe(true)
    const year = await periodOfArchive('period=2026&language=en&limit=100')
    expect(year.parts).toEqual((await monthsIn('en')).filter((name) => name.startsWith('2026')).reverse())
  })

  it('leads to the nearest before and after it that have stories, and is built from what lies between', async () => {
    const months = await monthsIn('en')
    const { later, earlier, tags } = await periodOfArchive('period=2026-01&language=en')
    expect(later).toBe(months[months.indexOf('2026-01') - 1])
    expect(earlier).toBe(months[months.indexOf('2026-01') + 1] ?? null)
    expect(tags).toEqual(expect.arrayContaining(['month:2026-01', `month:${later}`]))
    const back = await periodOfArchive(`period=${later}&language=en`)
    expect(back.earlier).toBe('2026-01')
  })

  it('of a language has the stories of that language alone', async () => {
    const russian = await periodOfArchive('period=2026-01&language=ru')
    expect(russian).toMatchObject({ articles: [], parts: [], next: null })
    const [month] = await monthsIn('ru')
    const own = await periodOfArchive(`period=${month}&language=ru`)
    expect(own.articles.map(({ language }) => language)).toContain('ru')
    expect(own.articles.map(({ language }) => language)).not.toContain('en')
  })

  it('goes on where its first page ended', async () => {
    const first = await periodOfArchive('period=2026-01&language=en&limit=3')
    const second = await periodOfArchive(`period=2026-01&language=en&limit=3&cursor=${first.next}`)
    const whole = await periodOfArchive('period=2026-01&language=en&limit=6')
    expect([...first.articles, ...second.articles]).toEqual(whole.articles)
    expect(second.articles).toHaveLength(3)
  })
})

describe('the media of a story', () => {
  it('can be fetched while the story is public, and nothing else can', async () => {
    const answer = await api.get(`articles/${paper.rich.id}`)
    const shown = await api.get(`media/${article.parse(answer.json).leadPicture?.name}`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await api.get(`media/${paper.unused.name}`)).status).toBe(404)
  })

  it('is known to be public by whoever has it, without its bytes', async () => {
    const answer = await api.get(`articles/${paper.rich.id}`)
    const name = article.parse(answer.json).leadPicture?.name
    const headers = { 'if-none-match': '*' }
    expect((await api.get(`media/${name}`, { headers })).status).toBe(304)
    expect((await api.get(`media/${paper.unused.name}`, { headers })).status).toBe(404)
  })
})

const contentAddresses = (): string[] => [
  ...ENDPOINTS.map(({ address }) => address()),
  ...[paper.draft, paper.drafted, paper.trashed, paper.unpublished, paper.linking, paper.taken].map(
    ({ id }) => `articles/${id}`,
  ),
  'articles?limit=100',
  'articles?limit=100&language=en',
  'articles/whole?language=en',
  'articles/whole?language=ru',
  ...['2026-01', thisMonth()].map((month) => `articles/addresses?month=${month}`),
  `articles/by-path?path=/2026/01/01/${SECRETS.draft}`,
  `articles/by-path?path=${pathOf({ ...paper.unpublished, publishedSlug: paper.unpublished.slug })}`,
  `pages?slug=${SECRETS.draftPage}`,
  'topics?language=en',
  'openapi.json',
]

const payloadAddresses = (): string[] => {
  const stories = [paper.draft, paper.drafted, paper.trashed, paper.unpublished]
  const shapes = [
    '',
    'draft=true',
    'draft=true&depth=4',
    'trash=true',
    'trash=true&draft=true',
    'locale=all',
    'autosave=true&draft=true',
    'populate[users][email]=true&depth=4',
    'select[headline]=true&draft=true',
  ]
  return [
    ...stories.flatMap(({ id }) => shapes.map((shape) => `articles/${id}?${shape}`)),
    ...shapes.map((shape) => `articles?limit=0&${shape}`),
    ...[
      'articles/versions',
      'articles/versions?draft=true&limit=0',
      ...stories.map(({ id }) => `articles/versions?where[parent][equals]=${id}`),
    ],
    ...[
      'globals/front-page?depth=4',
      'globals/front-page?draft=true&depth=4',
      'globals/site-settings',
      'globals/front-page/versions',
    ],
    `articles/${paper.linking.id}?depth=4`,
    `articles/${paper.linking.id}?depth=4&draft=true`,
    ...[
      'photos?limit=0',
      'photos?limit=0&trash=true',
      `photos/${paper.unused.id}`,
      `photos/file/${paper.unused.filename}`,
      'photos?where[publicIn][exists]=true',
      'photos?where[alt][like]=secret',
    ],
    ...[
      'appeals?limit=0&draft=true',
      `appeals/${paper.draftAppeal.id}?draft=true`,
      'pages?limit=0&draft=true',
      `pages/${paper.draftPage.id}?draft=true`,
    ],
    ...[
      'users',
      'users?limit=0&depth=4',
      'users/me',
      'outbox',
      'redirects',
      'access',
      'authors?depth=4&limit=0',
    ],
    `articles?where[_status][equals]=draft&draft=true`,
    `articles?where[or][0][headline][like]=secret&where[or][1][id][exists]=true&draft=true`,
  ]
}

/** Pairs of conditions, one true of the secret and one not: where the answers differ, the secret can be guessed. */
const probes = (): [string, string][] =>
  [
    ['articles', 'headline', SECRETS.draft],
    ['articles', 'slug', SECRETS.draft],
    ['articles', 'headline', SECRETS.newerDraft],
    ['articles', 'headline', SECRETS.trashed],
    ['articles', 'teaser', SECRETS.unpublished],
    ['articles', 'related.headline', SECRETS.draft],
    ['articles', 'related.slug', SECRETS.draft],
    ['articles', 'related.headline', SECRETS.newerDraft],
    ['articles', 'related.teaser', SECRETS.unpublished],
    ['articles', 'createdBy.email', 'publisher@newsroom.example'],
    ['photos', 'alt', SECRETS.unusedAlt],
    ['photos', 'createdBy.email', 'publisher@newsroom.example'],
    ['appeals', 'heading', SECRETS.draftAppeal],
    ['pages', 'title', SECRETS.draftPage],
    ['authors', 'portrait.alt', SECRETS.unusedAlt],
    ['users', 'email', SECRETS.staffMail],
  ].flatMap(([collection, field, value]) =>
    ['', 'draft=true&', 'trash=true&'].map((shape): [string, string] => [
      `${collection}?${shape}limit=0&where[${field}][like]=${value}`,
      `${collection}?${shape}limit=0&where[${field}][like]=${aWord('nothing-')}`,
    ]),
  )

const leaksIn = ({ text, headers }: Answer): string[] =>
  Object.values(SECRETS).filter(
    (secret) => text.includes(secret) || [...headers.values()].some((value) => value.includes(secret)),
  )

/** Not even that there is something: its id stands nowhere, unless whoever asks names it. */
const idsIn = ({ text, headers }: Answer, address: string): string[] =>
  [paper.draft, paper.trashed, paper.unpublished, paper.draftAppeal, paper.draftPage, paper.gonePage]
    .map(({ id }) => String(id))
    .filter((id) => !address.includes(id) && `${JSON.stringify([...headers])} ${text}`.includes(id))

describe('what is not published', () => {
  it('stands in no answer of the content API', async () => {
    for (const address of contentAddresses()) {
      const answer = await api.get(address)
      expect(answer.status, address).toBeLessThan(500)
      // A refused address may be told back to whoever sent it.
      expect(leaksIn(answer), address).toEqual([])
      expect(idsIn(answer, address), address).toEqual([])
    }
    const linking = await api.get(`articles/${paper.linking.id}`)
    expect(linking.text, 'what does lead there').toContain('words that stay')
    expect(linking.text).toContain(paper.drafted.id)
  })

  it('is waited for by what leads to it, under a name that its publication announces', async () => {
    const { payload, people } = newsroom
    const scoop = await newsroom.aStory({ headline: aWord('scoop-') })
    const waiting = await newsroom.aLiveStory({ related: [scoop.id] })
    const tagsOf = async (): Promise<string[]> =>
      article.parse((await api.get(`articles/${waiting.id}`)).json).tags
    const [awaited, ...more] = (await tagsOf()).filter((tag) => tag.startsWith('awaited:'))
    expect([awaited, more]).toEqual([expect.any(String), []])
    await payload.update({
      collection: 'articles',
      id: scoop.id,
      data: { _status: 'published' },
      user: people.publisher,
      depth: 0,
      overrideAccess: true,
    })
    const told = await newsroom.db
      .collection('outbox')
      .find({ tags: `article:${scoop.id}` })
      .toArray()
    expect(told.map(({ tags }) => (tags as string[]).includes(String(awaited)))).toEqual([true])
    expect(await tagsOf()).toContain(`card:${scoop.id}`)
    expect(await tagsOf()).not.toContain(awaited)
  })

  it('stands in no answer that an anonymous caller gets from the CMS', async () => {
    for (const address of payloadAddresses()) {
      const [path = '', query] = address.split('?')
      const answer = await newsroom.rest.anonymous.get(path, { query })
      expect(answer.status, address).toBeLessThan(500)
      expect(leaksIn(answer), address).toEqual([])
      expect(idsIn(answer, address), address).toEqual([])
    }
  })

  it('cannot be guessed by asking for it', async () => {
    const ask = async (address: string) => {
      const [path = '', query] = address.split('?')
      const { status, text } = await newsroom.rest.anonymous.get(path, { query })
      return [status, text]
    }
    const told: string[] = []
    for (const [right, wrong] of probes()) {
      const [yes, no] = [await ask(right), await ask(wrong)]
      if (JSON.stringify(yes).replaceAll(right, '') !== JSON.stringify(no).replaceAll(wrong, ''))
        told.push(right)
    }
    expect(told).toEqual([])
  })

  it('is all there for staff: the same addresses show every secret', async () => {
    const seen = new Set<string>()
    for (const address of payloadAddresses()) {
      const [path = '', query] = address.split('?')
      leaksIn(await newsroom.as('admin').get(path, { query })).forEach((secret) => seen.add(secret))
    }
    expect(Object.values(SECRETS).filter((secret) => !seen.has(secret))).toEqual([])
  })
})
