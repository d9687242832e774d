import { aPicture } from '@dateline/cms/collections/Photos/aPicture'
import type { Photo } from '@dateline/cms/payload-types'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'

const FAILURES = 20

let newsroom: Newsroom
let mediaDir: string
beforeAll(async () => {
  newsroom = await aNewsroom()
  mediaDir = newsroom.payload.collections.photos.config.upload.staticDir ?? ''
})
afterAll(() => newsroom.close())

const filesOnDisk = async (): Promise<string[]> => (await readdir(mediaDir)).sort()
const publisher = () => newsroom.as('publisher')

const fail = (): never => {
  throw new Error('The database went away.')
}

/** Lets every save of a photo fail at its last step, after everything was written and before the commit. */
const whileSavesFail = async (action: () => Promise<void>): Promise<void> => {
  const { hooks } = newsroom.payload.collections.photos.config
  hooks.afterChange.push(fail)
  hooks.afterDelete.push(fail)
  try {
    await action()
  } finally {
    hooks.afterChange.pop()
    hooks.afterDelete.pop()
  }
}

const upload = async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(await aPicture({ width: 900, height: 600 }))], 'quay.jpg'))
  form.append('_payload', '{}')
  return publisher().post('photos', undefined, { raw: form })
}

const sweepAt = async (now: Date): Promise<string[]> => {
  const { sweepOrphanFiles } = await import('@dateline/cms/collections/Photos/sweepOrphanFiles')
  return (await sweepOrphanFiles({ db: newsroom.db, mediaDir, now })).sort()
}
const inTwoHours = (): Date => new Date(Date.now() + 7_200_000)

describe('the files of a photo', () => {
  it('are all there after twenty deletions that failed', async () => {
    const photos: Photo[] = []
    for (let index = 0; index < FAILURES; index += 1) photos.push(await newsroom.aPhoto())
    const before = await filesOnDisk()
    await whileSavesFail(async () => {
      for (const { id } of photos) {
        const answer = await publisher().delete(`photos/${id}`)
        expect(answer.status).toBeGreaterThanOrEqual(400)
      }
    })
    expect(await filesOnDisk()).toEqual(before)
    for (const { id, filename } of photos) {
      expect((await publisher().get(`photos/${id}`)).status).toBe(200)
      expect((await publisher().get(`photos/file/${filename}`)).status).toBe(200)
    }
    expect(await sweepAt(inTwoHours())).toEqual([])
  })

  it('are swept after the photo was deleted for good, not before', async () => {
    const photo = await newsroom.aPhoto()
    const others = (await filesOnDisk()).filter((file) => !file.startsWith(photo.name ?? '?'))
    await publisher().patch(`photos/${photo.id}`, { deletedAt: new Date().toISOString() })
    expect(await sweepAt(inTwoHours())).toEqual([])
    expect((await publisher().delete(`photos/${photo.id}`, { query: 'trash=true' })).status).toBe(200)
    expect(await sweepAt(new Date())).toEqual([])
    expect(await sweepAt(inTwoHours())).toContain(photo.filename)
    expect(await filesOnDisk()).toEqual(others)
  })

  it('are found by the sweep, all of them, after twenty uploads that failed', async () => {
    const before = await filesOnDisk()
    await whileSavesFail(async () => {
      for (let index = 0; index < FAILURES; index += 1) expect((await upload()).status).toBe(500)
    })
    const left = (await filesOnDisk()).filter((file) => !before.includes(file))
    expect(left).toHaveLength(2 * FAILURES)
    expect(await sweepAt(new Date())).toEqual([])
    expect(await sweepAt(inTwoHours())).toEqual(left)
    expect(await filesOnDisk()).toEqual(before)
  })

  it('are the only ones that a sweep touches', async () => {
    const orphan = `${'b'.repeat(32)}.jpg`
    const outside = join(dirname(mediaDir), orphan)
    const ours = [join(mediaDir, 'notes.txt'), outside]
    for (const file of [...ours, join(mediaDir, orphan)]) await writeFile(file, 'x')
    expect(await sweepAt(inTwoHours())).toEqual([orphan])
    for (const file of ours) expect((await readFile(file)).toString()).toBe('x')
  })

  it('answer 404 to readers where one is missing', async () => {
    const { media } = await import('@dateline/cms/content-api/endpoints/media')
    const photo = await newsroom.aPhoto()
    await newsroom.aLiveStory({ leadPhoto: photo.id })
    const look = () =>
      media(new Request(`http://127.0.0.1/api/content/v1/media/${photo.name}`), newsroom.payload)
    expect((await look()).status).toBe(200)
    await rm(join(mediaDir, String(photo.filename)))
    expect((await look()).status).toBe(404)
  })
})
