import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Newsroom, Who } from './aNewsroom'
import { aBody, aNewsroom, aWord, CMS_URL } from './aNewsroom'
import type { PreviewClient } from './previewClient'
import { createPreviewClient } from './previewClient'

const HOUR = 3_600_000

let newsroom: Newsroom
let preview: PreviewClient

beforeAll(async () => {
  newsroom = await aNewsroom()
  preview = await createPreviewClient({ cmsUrl: CMS_URL })
})
afterAll(() => newsroom.close())
beforeEach(async () => {
  await newsroom.forgetStories()
  await newsroom.db.collection('preview-links').deleteMany({})
})
afterEach(() => {
  vi.useRealTimers()
})

const make = (story: string, { who = 'editor', lasts = 'hour' }: { who?: Who; lasts?: string } = {}) =>
  newsroom.as(who).post('preview-links', { story, lasts })

type Link = { id: string; address: string; until: string }
const aLink = async (story: string, lasts = 'hour'): Promise<Link> => {
  const answer = await make(story, { lasts })
  expect(answer.status, answer.text).toBe(201)
  return answer.json?.doc as unknown as Link
}
const revoke = (id: string, who: Who = 'reporter') =>
  newsroom.as(who).patch(`preview-links/${id}`, { revokedAt: new Date().toISOString() })
const later = (milliseconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
}

describe('a link for an outside reader', () => {
  it('is made by editors and publishers', async () => {
    const { id } = await newsroom.aStory()
    const statuses: Record<string, number> = {}
    for (const who of ['anonymous', 'reporter', 'fundraiser', 'editor', 'publisher', 'admin'] as const)
      statuses[who] = (await make(id, { who })).status
    expect(statuses).toEqual({
      anonymous: 403,
      reporter: 403,
      fundraiser: 403,
      editor: 201,
      publisher: 201,
      admin: 201,
    })
  })

  it('is not made by anybody else past the access rules either', async () => {
    const { id: story } = await newsroom.aStory()
    for (const user of [newsroom.people.reporter, newsroom.people.fundraiser, null]) {
      const made = newsroom.payload.create({
        collection: 'preview-links',
        data: { story, lasts: 'hour' },
        user,
        overrideAccess: true,
      })
      await expect(made).rejects.toThrow()
    }
  })

  it('shows the story as it was saved, and says that it is not published', async () => {
    const words = aWord('Headline')
    const { id } = await newsroom.aStory({ headline: words })
    const { address, until } = await aLink(id)
    expect(new Date(until).getTime() - Date.now()).toBeLessThanOrEqual(HOUR)
    const { status, text, headers } = await preview.linked(address)
    expect(status).toBe(200)
    expect(text).toContain(`>${words}</h1>`)
    expect(text).toContain('Preview, not published.')
    // Nobody is offered to pass on what is not out.
    expect(text).not.toContain('t.me/share')
    expect(text).toContain('<meta name="robots" content="noindex, nofollow, noarchive"/>')
    expect(text).not.toContain('<script')
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('script')
  })

  it('does not show what is written afterwards', async () => {
    const { id } = await newsroom.aStory({ headline: 'As agreed' })
    const { address } = await aLink(id)
    await newsroom.payload.update({
      collection: 'articles',
      id,
      data: { headline: 'Written later', body: aBody('Written later.') },
      draft: true,
      user: newsroom.people.editor,
      overrideAccess: true,
    })
    const { text } = await preview.linked(address)
    expect(text).toContain('As agreed')
    expect(text).not.toContain('Written later')
  })

  it('ends when its time is over', async () => {
    const { id } = await newsroom.aStory({ headline: 'Canary headline' })
    const { address } = await aLink(id)
    later(HOUR - 5_000)
    expect((await preview.linked(address)).status).toBe(200)
    later(10_000)
    const { status, text, headers } = await preview.linked(address)
    expect(status).toBe(403)
    expect(text).toContain('Its time is over.')
    expect(text).not.toContain('Canary')
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('is taken back by anybody who works on stories, and for ever', async () => {
    const { id } = await newsroom.aStory({ headline: 'Canary headline' })
    const link = await aLink(id, 'week')
    expect((await revoke(link.id, 'fundraiser')).status).toBe(403)
    expect((await preview.linked(link.address)).status).toBe(200)
    expect((await revoke(link.id)).status).toBe(200)
    const { status, text } = await preview.linked(link.address)
    expect(status).toBe(403)
    expect(text).toContain('The newsroom has taken it back.')
    expect(text).not.toContain('Canary')
    await newsroom.as('admin').patch(`preview-links/${link.id}`, { revokedAt: null })
    expect((await preview.linked(link.address)).status).toBe(403)
    const row = await newsroom.stored('preview-links', link.id)
    expect(row).toMatchObject({ text: null, revokedBy: expect.anything() as unknown })
  })

  it('cannot be changed otherwise: not longer, not to another story or text', async () => {
    const { id } = await newsroom.aStory()
    const other = await newsroom.aStory()
    const link = await aLink(id)
    const before = await newsroom.stored('preview-links', link.id)
    await newsroom.as('admin').patch(`preview-links/${link.id}`, {
      until: '2100-01-01T00:00:00.000Z',
      story: other.id,
      lasts: 'week',
      text: { headline: 'Else' },
      createdBy: newsroom.people.reporter.id,
    })
    const { updatedAt: _, ...after } = (await newsroom.stored('preview-links', link.id)) ?? {}
    expect(before).toMatchObject(after)
    expect((await newsroom.as('admin').delete(`preview-links/${link.id}`)).status).toBe(403)
  })

  it('is worth nothing when a character of it is changed, and names no story then', async () => {
    const { id } = await newsroom.aStory({ headline: 'Canary headline' })
    const other = await newsroom.aStory({ headline: 'Another canary' })
    const { address, id: link } = await aLink(id)
    const wrong = [
      address.slice(0, -1),
      `${address}x`,
      address.replace(link, other.id),
      address.replace(link, id),
      address.replace(/-[0-9a-z]+-/, '-zzzzzz-'),
      `${CMS_URL}/preview/links/${id}`,
      `${CMS_URL}/preview/links/`,
    ]
    for (const changed of wrong) {
      const { status, text } = await preview.linked(changed)
      expect(status, changed).toBe(403)
      expect(text).not.toContain('anary')
      expect(text).toContain('The address is not complete')
      expect(text).toContain('lang="ru"')
    }
  })

  it('ends with its story', async () => {
    const { id } = await newsroom.aStory({ headline: 'Canary headline' })
    const { address } = await aLink(id)
    await newsroom.payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: new Date().toISOString() },
      user: newsroom.people.publisher,
      overrideAccess: true,
    })
    const { status, text } = await preview.linked(address)
    expect(status).toBe(403)
    expect(text).not.toContain('Canary')
  })

  it('shows the photos of its story, and no others', async () => {
    const own = await newsroom.aPhoto()
    const foreign = await newsroom.aPhoto()
    await newsroom.aStory({ leadPhoto: foreign.id })
    const { id } = await newsroom.aStory({ leadPhoto: own.id })
    const link = await aLink(id)
    const picture = (name: string | null | undefined, size = '640.webp') =>
      preview.linkedPicture(link.address, { name: name ?? '', size })
    expect((await preview.linked(link.address)).text).toContain(
      `${new URL(link.address).pathname}/media/${own.name}/320.webp`,
    )
    expect((await picture(own.name)).status).toBe(200)
    expect((await picture(foreign.name)).status).toBe(404)
    expect((await preview.staffPicture(own.name ?? '', '640.webp')).status).toBe(401)
    await revoke(link.id)
    expect((await picture(own.name)).status).toBe(403)
    later(2 * HOUR)
    expect((await picture(own.name)).status).toBe(403)
  })

  it('is seen by the newsroom; only editors read its address, nobody its text', async () => {
    const { id } = await newsroom.aStory({ headline: 'Canary headline' })
    const { id: link } = await aLink(id)
    const read = (who: Who) => newsroom.as(who).get(`preview-links/${link}`)
    expect((await read('editor')).text).toContain('/preview/links/')
    expect((await read('reporter')).status).toBe(200)
    expect((await read('reporter')).text).not.toContain('/preview/links/')
    for (const who of ['fundraiser', 'anonymous'] as const) expect((await read(who)).status).toBe(403)
    for (const who of ['reporter', 'editor', 'admin'] as const)
      expect((await read(who)).text).not.toContain('Canary')
  })

  it.each(['', 'month', 'constructor', { $gt: '' }, null])(
    'lasts an hour, a day or a week, and nothing else: %j',
    async (lasts) => {
      const { id } = await newsroom.aStory()
      const answer = await newsroom.as('editor').post('preview-links', { story: id, lasts })
      expect(answer.status).toBe(400)
      expect(answer.text).toMatch(/lasts/i)
    },
  )

  it.each(['6b068f224b463f33d218f995', 'x', null])('is for a story that there is: %j', async (story) => {
    const answer = await newsroom.as('editor').post('preview-links', { story, lasts: 'hour' })
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/story/i)
  })
})
