import { PREVIEW_VIEWS } from '@dateline/cms/preview/previewViews'
import type { Article } from '@dateline/cms/payload-types'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Newsroom, Who } from './aNewsroom'
import { aBody, aNewsroom, aWord, CMS_URL } from './aNewsroom'
import type { PreviewClient } from './previewClient'
import { createPreviewClient } from './previewClient'

let newsroom: Newsroom
let preview: PreviewClient
let tests = 0

beforeAll(async () => {
  newsroom = await aNewsroom()
  preview = await createPreviewClient({ cmsUrl: CMS_URL })
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  await newsroom.forgetStories()
  // Nobody types as fast as these tests ask: ten seconds pass before each of them.
  const now = Date.now() + ++tests * 10_000
  vi.spyOn(Date, 'now').mockImplementation(() => now)
})
afterEach(() => vi.restoreAllMocks())

const as = (who: Who): { cookie: string | undefined } => ({ cookie: newsroom.as(who).cookie })
const typed = (id: string, fields: unknown, more: Record<string, unknown> = {}) =>
  preview.typed(id, { fields, ...more }, as('editor'))
const stored = (): Promise<unknown> => newsroom.snapshot(['articles', '_articles_versions', 'outbox'])

describe('a preview', () => {
  it('is for those who work on stories', async () => {
    const { id } = await newsroom.aStory({ headline: 'Secret word canaryx' })
    const statusOf = async (who: Who) => [
      (await preview.saved(id, as(who))).status,
      (await preview.typed(id, { fields: {} }, as(who))).status,
      (await preview.staffPicture(newsroom.photo.name ?? '', '320.webp', as(who))).status,
    ]
    expect(await statusOf('anonymous')).toEqual([401, 401, 401])
    expect(await statusOf('fundraiser')).toEqual([403, 403, 403])
    for (const who of ['reporter', 'anotherReporter', 'editor', 'publisher', 'admin'] as const) {
      expect(await statusOf(who), who).toEqual([200, 200, 200])
    }
    expect((await preview.saved(id)).text).not.toContain('canaryx')
  })

  it('is not shown to a page of somebody else that uses an open login', async () => {
    const { id } = await newsroom.aStory()
    const sent = { ...as('editor'), origin: 'https://evil.example' }
    expect((await preview.typed(id, { fields: {} }, sent)).status).toBe(401)
  })

  it('shows the newest saved text, whole, and is kept by nobody', async () => {
    const words = aWord()
    const { id } = await newsroom.aLiveStory()
    await newsroom.payload.update({
      collection: 'articles',
      id,
      data: { headline: words },
      draft: true,
      user: newsroom.people.editor,
      overrideAccess: true,
    })
    const { status, text, headers } = await preview.saved(id, as('reporter'))
    expect(status).toBe(200)
    expect(text).toContain(`>${words}</h1>`)
    expect(text).toContain('Crews ask islanders')
    expect(text).not.toContain('<script')
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex') as string,
      'content-security-policy': expect.stringMatching(
        /default-src 'none'.*frame-ancestors 'self'/,
      ) as string,
    })
    expect(headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('shows what is typed in place of what is saved, and writes nothing', async () => {
    const { id } = await newsroom.aStory({ kicker: 'Saved kicker', teaser: 'Saved teaser.' })
    const before = await stored()
    const { status, text } = await typed(id, { headline: 'Typed headline', body: aBody('Typed words.') })
    expect(status).toBe(200)
    for (const words of ['Typed headline', 'Typed words.', 'Saved kicker', 'Saved teaser.'])
      expect(text).toContain(words)
    expect(text).not.toContain('Crews ask islanders')
    expect(await stored()).toEqual(before)
  })

  it.each(PREVIEW_VIEWS)('shows the story in its place: %s', async (view) => {
    const words = aWord('Headline')
    const { id } = await newsroom.aStory()
    const { status, text } = await typed(id, { headline: words }, { view, words: 'ru' })
    expect(status).toBe(200)
    expect(text).toContain(words)
  })

  it('can be looked at before the story has a section, a slug, a text', async () => {
    const { id } = await newsroom.aStory({ section: null, slug: null, body: null, language: 'ru' })
    const { status, text } = await typed(id, { headline: '' })
    expect(status).toBe(200)
    expect(text).toContain('Рубрика не выбрана')
  })

  it('shows the picture of a draft, which no reader can fetch', async () => {
    const photo = await newsroom.aPhoto()
    const { id } = await newsroom.aStory({ leadPhoto: photo.id })
    const { text } = await preview.saved(id, as('reporter'))
    expect(text).toContain(`/preview/media/${photo.name}/320.webp`)
    const picture = await preview.staffPicture(photo.name ?? '', '640.webp', as('reporter'))
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(picture.headers.get('cache-control')).toMatch(/^private/)
    for (const size of ['641.webp', '640.svg', '640.webp.jpg', '640'])
      expect((await preview.staffPicture(photo.name ?? '', size, as('reporter'))).status, size).toBe(404)
    expect((await preview.staffPicture('../secret', '640.webp', as('reporter'))).status).toBe(404)
  })

  it('shows what stands around the story as readers will see it', async () => {
    const draft = await newsroom.aStory({ headline: 'A related draft' })
    const live = await newsroom.aLiveStory({ headline: 'A related live story' })
    const { id } = await newsroom.aStory({ related: [draft.id, live.id] })
    const { text } = await preview.saved(id, as('editor'))
    expect(text).toContain('A related live story')
    expect(text).not.toContain('A related draft')
  })

  it('tells the ledger as readers will read it', async () => {
    const { id } = await newsroom.aLiveStory()
    const { text } = await typed(id, {
      updates: [
        { kind: 'correction', note: 'The name was wrong.' },
        { kind: 'typo', note: 'hidden typo' },
        {},
        5,
      ],
    })
    expect(text).toContain('The name was wrong.')
    expect(text).not.toContain('hidden typo')
  })

  it('does not let the form change an address or a date that readers know', async () => {
    const { id } = await newsroom.aLiveStory()
    const { text } = await typed(id, { firstPublishedAt: '1999-01-01T00:00:00.000Z', publishedSlug: 'else' })
    expect(text).not.toMatch(/1999|\/else"/)
  })

  it.each([
    [{ body: { root: { type: 'root', children: [{ type: 'evil' }] } } }],
    [{ body: 5 }],
    [{ headline: 5 }],
    [{ teaser: 'x'.repeat(30_000) }],
  ])('refuses what is no story: %j', async (fields) => {
    const { id } = await newsroom.aStory()
    expect((await typed(id, fields)).status).toBe(400)
  })

  it.each([[undefined], [null], ['text'], [[]]])('refuses a body without fields: %j', async (fields) => {
    const { id } = await newsroom.aStory()
    expect((await typed(id, fields)).status).toBe(400)
  })

  it('passes over ids that lead nowhere', async () => {
    const { id } = await newsroom.aStory()
    const none = { $ne: null } as unknown as string
    const fields: Partial<Article> = {
      section: none,
      topics: ['nonsense', none],
      authors: [none],
      related: ['nonsense'],
      leadPhoto: 'nonsense',
    }
    const { status, text } = await typed(id, fields)
    expect(status).toBe(200)
    expect(text).toContain('No section yet')
  })

  it('knows no story in the trash, none that is not there, and no other shape of id', async () => {
    const { id } = await newsroom.aStory()
    await newsroom.payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: new Date().toISOString() },
      user: newsroom.people.publisher,
      overrideAccess: true,
    })
    for (const wrong of [id, '6b068f224b463f33d218f995', 'x', '[object Object]'])
      expect((await preview.saved(wrong, as('editor'))).status, wrong).toBe(404)
  })

  it('runs nothing that somebody typed', async () => {
    const { id } = await newsroom.aStory()
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const { text } = await typed(id, { headline: evil, kicker: evil, teaser: evil, body: aBody(evil) })
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<img src=x')
    const link = {
      type: 'link',
      children: [{ type: 'text', text: 'x' }],
      fields: { url: 'javascript:alert(1)' },
    }
    const body = { root: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } }
    expect((await typed(id, { body })).status).toBe(400)
  })

  it('is asked for at the pace of typing, and not faster', async () => {
    const { id } = await newsroom.aStory()
    const asked = Array.from({ length: 20 }, () => preview.typed(id, { fields: {} }, as('admin')))
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5)
    expect(statuses).toContain(429)
  })
})
