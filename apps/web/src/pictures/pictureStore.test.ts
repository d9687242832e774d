import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MediaAnswer } from '@dateline/content-client/contentClient'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../testing/fakeClock'
import { readPictureRequest } from './pictureRequest'
import { createPictureStore } from './pictureStore'

const NAME = '0123456789abcdef0123456789abcdef'
const OTHER = 'fedcba9876543210fedcba9876543210'

let folder: string
let bytes: Uint8Array
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
  bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#456' } })
    .png()
    .toBuffer()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const setUp = async (
  media?: (name: string) => Promise<MediaAnswer>,
  isPublic: (name: string) => boolean = () => true,
  isRead = true,
) => {
  const asked: string[] = []
  const failures: unknown[] = []
  const verified: string[] = []
  const clock = fakeClock()
  const answer =
    media ?? (() => Promise.resolve({ kind: 'found', bytes, type: 'image/png', tags: ['photo:5'] } as const))
  const store = createPictureStore({
    folder,
    clock,
    client: {
      media: (name) => {
        asked.push(name)
        return answer(name)
      },
      isMediaPublic: (name) => {
        verified.push(name)
        return Promise.resolve(isPublic(name))
      },
    },
    onFailure: (error) => failures.push(error),
  })
  if (isRead) await store.open()
  return { store, asked, verified, clock, failures }
}
const down = () => Promise.reject(new Error('the CMS is down'))

describe('a picture', () => {
  it('is fetched once and made once for many readers', async () => {
    const { store, asked } = await setUp()
    const request = { name: NAME, width: 320, format: 'webp' } as const
    const files = await Promise.all(Array.from({ length: 20 }, () => store.file(request)))
    const paths = files.map((file) => file?.path)
    expect(new Set(paths).size).toBe(1)
    expect(asked).toEqual([NAME])
    const { format, width, height } = await sharp(paths[0]).metadata()
    expect({ format, width, height }).toEqual({ format: 'webp', width: 320, height: 213 })
  })

  it('is never enlarged', async () => {
    const { store } = await setUp()
    const found = await store.file({ name: NAME, width: 1920, format: 'jpg' })
    expect(await sharp(found?.path).metadata()).toMatchObject({ format: 'jpeg', width: 900 })
  })

  it('answers in every size with the CMS down once its master was fetched ahead, after a restart too', async () => {
    const { store } = await setUp()
    store.want([NAME])
    await store.fetchWanted()
    const restarted = await setUp(down)
    expect(await restarted.store.file({ name: NAME, width: 480, format: 'jpg' })).not.toBeNull()
    expect(restarted.asked).toEqual([])
    await expect(restarted.store.file({ name: OTHER, width: 480, format: 'jpg' })).rejects.toThrow('down')
  })

  it('is there after a restart before the whole folder was read, unless it was withdrawn meanwhile', async () => {
    const { store } = await setUp()
    store.want([NAME, OTHER])
    await store.fetchWanted()
    const restarted = await setUp(down, undefined, false)
    expect(await restarted.store.file({ name: NAME, width: 480, format: 'jpg' })).not.toBeNull()
    await restarted.store.open()
    expect(restarted.store.names().sort()).toEqual([NAME, OTHER].sort())
    const withdrawn = await setUp(() => Promise.resolve({ kind: 'missing' }), undefined, false)
    await withdrawn.store.drop(['photo:5'])
    expect(await withdrawn.store.file({ name: NAME, width: 480, format: 'jpg' })).toBeNull()
    await withdrawn.store.open()
    expect(withdrawn.store.names()).toEqual([])
    expect(await readdir(join(folder, OTHER.slice(0, 2)))).toEqual([])
  })

  it('that is unknown is asked for once in half a minute, and leaves no file', async () => {
    const { store, asked, clock } = await setUp(() => Promise.resolve({ kind: 'missing' }))
    const request = { name: NAME, width: 320, format: 'webp' } as const
    expect(await store.file(request)).toBeNull()
    expect(await store.file(request)).toBeNull()
    expect(asked).toHaveLength(1)
    await clock.advance(30_000)
    await store.file(request)
    expect(asked).toHaveLength(2)
    store.forgetMissing()
    await store.file(request)
    expect(asked).toHaveLength(3)
    expect(await readdir(folder)).toEqual([])
  })

  it('loses all its files when its photo is withdrawn, and no other photo does', async () => {
    const { store } = await setUp((name) =>
      Promise.resolve({
        kind: 'found',
        bytes,
        type: 'image/png',
        tags: [name === NAME ? 'photo:5' : 'photo:6'],
      }),
    )
    await store.file({ name: NAME, width: 320, format: 'webp' })
    await store.file({ name: OTHER, width: 320, format: 'webp' })
    await store.drop(['photo:5'])
    expect(store.names()).toEqual([OTHER])
    expect(await readdir(join(folder, NAME.slice(0, 2)))).toEqual([])
    expect(await readdir(join(folder, OTHER.slice(0, 2)))).toEqual([OTHER])
  })

  it('that is withdrawn while it is fetched is asked for again', async () => {
    const answers: MediaAnswer[] = [
      { kind: 'found', bytes, type: 'image/png', tags: ['photo:5'] },
      { kind: 'missing' },
    ]
    const { store, asked } = await setUp(async () => {
      await store.drop(asked.length === 1 ? ['photo:5'] : [])
      return answers.shift() ?? { kind: 'missing' }
    })
    expect(await store.file({ name: NAME, width: 320, format: 'webp' })).toBeNull()
    expect(asked).toHaveLength(2)
    expect(store.names()).toEqual([])
  })

  it('is dropped when the CMS says that it is not public any more, and not fetched for that', async () => {
    let isPublic = true
    const { store, asked, verified } = await setUp(undefined, () => isPublic)
    await store.file({ name: NAME, width: 320, format: 'webp' })
    await store.verify(NAME)
    expect(store.names()).toEqual([NAME])
    isPublic = false
    await store.verify(NAME)
    expect(store.names()).toEqual([])
    expect(asked).toEqual([NAME])
    expect(verified).toEqual([NAME, NAME])
  })
})

describe('a kept picture', () => {
  const request = { name: NAME, width: 320, format: 'webp' } as const
  const kept = (file: string) => join(folder, NAME.slice(0, 2), NAME, file)

  it('says which photo it is of, after a restart too', async () => {
    const { store } = await setUp()
    expect((await store.file(request))?.tags).toEqual(['photo:5'])
    expect((await (await setUp(down)).store.file(request))?.tags).toEqual(['photo:5'])
  })

  it.each([
    ['broken', () => writeFile(kept('master'), 'not a picture')],
    ['gone', () => rm(kept('master'))],
  ])('is fetched anew when its master is %s', async (_state, spoil) => {
    const { store, asked } = await setUp()
    await store.file({ ...request, width: 480 })
    await spoil()
    expect(await store.file(request)).not.toBeNull()
    expect(asked).toEqual([NAME, NAME])
  })

  it('that the CMS has broken too is fetched anew once in half a minute', async () => {
    bytes = new TextEncoder().encode('not a picture')
    const { store, asked, clock } = await setUp()
    await expect(store.file(request)).rejects.toThrow()
    await expect(store.file(request)).rejects.toThrow()
    expect(asked).toHaveLength(2)
    await clock.advance(30_000)
    await expect(store.file(request)).rejects.toThrow()
    expect(asked).toHaveLength(3)
  })

  it('is not found, and leaves no file, when its master is gone and its photo too', async () => {
    let isPublic = true
    const { store } = await setUp(() =>
      Promise.resolve(isPublic ? { kind: 'found', bytes, type: 'image/png', tags: [] } : { kind: 'missing' }),
    )
    await store.file({ ...request, width: 480 })
    await rm(kept('master'))
    isPublic = false
    expect(await store.file(request)).toBeNull()
    expect(await readdir(join(folder, NAME.slice(0, 2)))).toEqual([])
  })

  it('loses what a crash left half-written', async () => {
    const { store } = await setUp()
    await store.file(request)
    await writeFile(kept('480.jpg.0123456789ab.tmp'), 'half')
    const restarted = await setUp(down)
    expect(restarted.store.names()).toEqual([NAME])
    expect((await readdir(kept(''))).sort()).toEqual(['320.webp', 'about.json', 'master'])
  })

  it('is thrown away when what it is of makes no sense, and kept when that cannot be read just now', async () => {
    const { store } = await setUp()
    await store.file(request)
    await rm(kept('about.json'))
    // A folder in its place cannot be read.
    await mkdir(kept('about.json'))
    const unlucky = await setUp(down)
    expect(unlucky.failures).toHaveLength(1)
    expect(await readdir(kept(''))).toContain('master')
    // Nobody knows of which photo it is, so it must not outlive any that is withdrawn.
    await unlucky.store.drop(['photo:9'])
    expect(await readdir(join(folder, NAME.slice(0, 2)))).toEqual([])

    await (await setUp()).store.file(request)
    await writeFile(kept('about.json'), '{"tags":')
    const broken = await setUp(down)
    expect([broken.store.names(), broken.failures]).toEqual([[], []])
    expect(await readdir(join(folder, NAME.slice(0, 2)))).toEqual([])
  })
})

describe('the address of a picture', () => {
  it('names a known width and format', () => {
    expect(readPictureRequest(`/media/${NAME}/640.webp`)).toEqual({ name: NAME, width: 640, format: 'webp' })
  })

  it.each([
    `/media/${NAME}/641.webp`,
    `/media/${NAME}/640.png`,
    `/media/${NAME}/0640.webp`,
    `/media/${NAME.toUpperCase()}/640.webp`,
    `/media/${NAME}/640.webp/`,
    `/media/../${NAME}/640.webp`,
    `/media/${NAME}/master`,
  ])('is nobody else’s: %s', (path) => {
    expect(readPictureRequest(path)).toBeNull()
  })
})
