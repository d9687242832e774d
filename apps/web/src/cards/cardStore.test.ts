import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PathAnswer } from '@dateline/content-client/contentClient'
import { anArticle } from '@dateline/test-kit/dto/anArticle'
import { aSite } from '@dateline/test-kit/dto/aSite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCardStore } from './cardStore'
import { socialCardOf, socialCardPath } from './socialCard'

const article = anArticle()
const site = aSite()
const PATH = socialCardPath(article.path, socialCardOf(article, site))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cards-'))
  await writeFile(join(folder, 'lead'), 'lead')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const setUp = (first: PathAnswer = { kind: 'found', article }) => {
  const state = { answer: first, drawn: 0, beforeDrawing: (): Promise<void> => Promise.resolve() }
  const store = createCardStore({
    folder: join(folder, 'cards'),
    client: { articleByPath: () => Promise.resolve(state.answer), site: () => Promise.resolve(site) },
    pictures: { file: () => Promise.resolve({ path: join(folder, 'lead'), tags: ['photo:harbour'] }) },
    draw: async () => {
      state.drawn += 1
      await state.beforeDrawing()
      return Buffer.from('card')
    },
  })
  const kept = () => readdir(join(folder, 'cards')).catch(() => [])
  return { state, store, kept }
}

describe('the card of a story', () => {
  it('is drawn once, and built from the story and its photo', async () => {
    const { state, store } = setUp()
    const [one, other] = await Promise.all([store.file(PATH), store.file(PATH)])
    expect(await store.file(PATH)).toEqual(one)
    expect([one, state.drawn]).toEqual([other, 1])
    expect(one?.tags).toEqual([`article:${article.id}`, 'photo:harbour'])
  })

  it.each<[string, PathAnswer]>([
    ['is not published', { kind: 'missing' }],
    ['was taken down', { kind: 'gone', reason: 'A court order.' }],
    ['has another headline', { kind: 'found', article: { ...article, headline: 'Other' } }],
    ['stands elsewhere', { kind: 'moved', path: '/2026/03/13/other', tags: [] }],
  ])('is none, and none is drawn, when it %s', async (_, answer) => {
    const { state, store, kept } = setUp(answer)
    expect(await store.file(PATH)).toBeNull()
    expect([state.drawn, await kept()]).toEqual([0, []])
  })

  it.each([`article:${article.id}`, 'photo:harbour'])('is gone with %s, its file too', async (tag) => {
    const { state, store, kept } = setUp()
    await store.file(PATH)
    await store.drop(['article:another'])
    expect(await kept()).toHaveLength(1)
    state.answer = { kind: 'gone', reason: '' }
    await store.drop([tag])
    expect(await kept()).toEqual([])
    expect(await store.file(PATH)).toBeNull()
  })

  it('is not left behind by a drawing that began before the story was withdrawn', async () => {
    const { state, store, kept } = setUp()
    state.beforeDrawing = async () => {
      state.answer = { kind: 'gone', reason: '' }
      await store.drop([`article:${article.id}`])
    }
    expect(await store.file(PATH)).toBeNull()
    expect(await kept()).toEqual([])
  })

  it('is asked for anew after a restart: a file alone says nothing', async () => {
    await setUp().store.file(PATH)
    const restarted = setUp({ kind: 'missing' })
    expect(await restarted.store.file(PATH)).toBeNull()
  })
})
