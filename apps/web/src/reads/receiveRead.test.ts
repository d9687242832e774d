import { describe, expect, it } from 'vitest'
import { aDocument } from '../testing/fakeRenderer'
import { receiveRead } from './receiveRead'
import { storyIdOf } from './storyIdOf'

const siteUrl = 'https://courier.example'
const headers = { 'user-agent': 'Mozilla/5.0 Firefox/140.0', 'sec-fetch-site': 'same-origin' }

const counted = async (body: string, sent: Record<string, string> = headers): Promise<string[]> => {
  const paths: string[] = []
  const count = (path: string): Promise<void> => {
    paths.push(path)
    return path.endsWith('/fails') ? Promise.reject(new Error('no page')) : Promise.resolve()
  }
  const receive = receiveRead({ reads: { count }, siteUrl })
  expect(await receive({ query: new URLSearchParams(), headers: sent, body })).toEqual({ status: 204 })
  return paths
}

describe('a page that tells that it is read', () => {
  it('is counted by the address of its story', async () => {
    expect(await counted('/2026/03/13/storm')).toEqual(['/2026/03/13/storm'])
    expect(await counted('/ru/2026/03/13/shtorm?utm_source=x')).toEqual(['/ru/2026/03/13/shtorm'])
  })

  it.each(['', '/', '/islands', '/2026/03/13', '/2026/02/30/storm', '//evil.example', 'x'.repeat(4000)])(
    'is not counted where that is no story: %s',
    async (body) => {
      expect(await counted(body)).toEqual([])
    },
  )

  it('is not counted where no page of ours tells it', async () => {
    expect(await counted('/2026/03/13/storm', { ...headers, 'sec-fetch-site': 'cross-site' })).toEqual([])
  })

  it('is answered the same way where the story cannot be made', async () => {
    expect(await counted('/2026/03/13/fails')).toEqual(['/2026/03/13/fails'])
  })
})

describe('the story of a page', () => {
  it('is the one whose page it is', () => {
    expect(storyIdOf(aDocument({ tags: ['appeals', 'article:5', 'card:6'] }))).toBe('5')
  })

  it.each([
    ['that is gone', { status: 410 as const }],
    ['that is a feed of whole stories', { key: '/feed.xml' }],
    ['that names no story', { tags: ['site'] }],
  ])('is none of one %s', (_what, page) => {
    expect(storyIdOf(aDocument(page))).toBeNull()
  })
})
