import { redirectList } from '@dateline/content-schema/redirect'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ContentApi } from '../contract/contentApiClient'
import { createContentApi } from '../contract/contentApiClient'
import { aNewsroom, aWord } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
let api: ContentApi
beforeAll(async () => {
  newsroom = await aNewsroom()
  api = await createContentApi()
})
afterAll(() => newsroom.close())
beforeEach(() => newsroom.db.collection('redirects').deleteMany({}))

const publisher = () => newsroom.as('publisher')
const move = (row: { from: string; to?: string; article?: string }) => publisher().post('redirects', row)
const told = async (): Promise<Record<string, string>> => {
  const { redirects } = redirectList.parse((await api.get('redirects')).json)
  return Object.fromEntries(redirects.map(({ from, to }) => [from, to]))
}
const byPath = async (path: string): Promise<unknown> =>
  (await api.get(`articles/by-path?path=${encodeURIComponent(path)}`)).json?.redirect
const pathOf = (story: { firstPublishedAt?: unknown; publishedSlug?: unknown }): string =>
  `/${String(story.firstPublishedAt).slice(0, 10).replaceAll('-', '/')}/${String(story.publishedSlug)}`

describe('a redirect that an editor writes', () => {
  it.each([
    ['/news/story.html', '/islands', '/news/story.html', '/islands'],
    ['/Old-Name/', '/islands', '/Old-Name', '/islands'],
    ['/%D1%82%D0%B5%D0%BC%D0%B0/', '/ы?a=1', '/тема', '/%D1%8B?a=1'],
    [
      '/node/12',
      'https://пример.example/тема',
      '/node/12',
      'https://xn--e1afmkfd.example/%D1%82%D0%B5%D0%BC%D0%B0',
    ],
  ])('%s to %s is kept as people read it and told as a browser needs it', async (from, to, kept, target) => {
    expect((await move({ from, to })).json?.doc?.from).toBe(kept)
    expect(await told()).toEqual({ [kept]: target })
    expect([await byPath(kept), await byPath(encodeURI(kept))]).toEqual([target, target])
  })

  it.each(['/media/x.jpg', '/admin', '/_next/static/x.js', '/a?id=1', '/a#b', '//evil.example', '/'])(
    'from %s is refused, because nobody would ever ask',
    async (from) => {
      const answer = await move({ from, to: '/islands' })
      expect([answer.status, fieldsAtFault(answer)]).toEqual([400, ['from']])
    },
  )

  it('is the same row however its address is spelt', async () => {
    expect((await move({ from: '/тема', to: '/islands' })).status).toBe(201)
    const again = await move({ from: '/%D1%82%D0%B5%D0%BC%D0%B0/', to: '/harbour' })
    expect([again.status, fieldsAtFault(again)]).toEqual([400, ['from']])
  })
})

describe('the list of redirects', () => {
  it('tells the end of a chain, and nothing of a circle', async () => {
    await move({ from: '/a.html', to: '/b.html#part' })
    await move({ from: '/b.html', to: '/Тема/' })
    await move({ from: '/Тема', to: '/end' })
    await move({ from: '/x.html', to: '/y.html' })
    await move({ from: '/y.html', to: '/x.html' })
    expect(await told()).toEqual({ '/a.html': '/end', '/b.html': '/end', '/Тема': '/end' })
  })

  it('has no row for an address at which something stands, and no chain leads past one', async () => {
    const { slug } = await newsroom.aSection()
    const story = await newsroom.aLiveStory()
    await move({ from: `/${slug}`, to: '/elsewhere' })
    await move({ from: pathOf(story), to: '/elsewhere' })
    await move({ from: '/old.html', to: `/${slug}` })
    await move({ from: '/free', to: '/elsewhere' })
    expect(await told()).toEqual({ '/old.html': `/${slug}`, '/free': '/elsewhere' })
    expect(await byPath(`/${slug}`)).toBeUndefined()
  })

  it('leads to a story wherever it stands now, while it is published', async () => {
    const story = await newsroom.aLiveStory()
    await move({ from: '/news/4711.html', article: story.id })
    expect(await told()).toEqual({ '/news/4711.html': pathOf(story) })
    const slug = aWord('moved-')
    await publisher().patch(`articles/${story.id}`, { slug, _status: 'published' })
    expect(await told()).toEqual({ '/news/4711.html': pathOf({ ...story, publishedSlug: slug }) })
    await publisher().patch(`articles/${story.id}`, { _status: 'draft' })
    expect(await told()).toEqual({})
  })

  it('does not tell the old slugs of stories, which are answered to whoever has them', async () => {
    const story = await newsroom.aLiveStory()
    const slug = aWord('moved-')
    await publisher().patch(`articles/${story.id}`, { slug, _status: 'published' })
    expect(await told()).toEqual({})
    expect(await byPath(pathOf(story))).toBe(pathOf({ ...story, publishedSlug: slug }))
  })
})
