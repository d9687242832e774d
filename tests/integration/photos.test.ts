import { aPicture, CANARIES } from '@dateline/cms/collections/Photos/aPicture'
import type { Photo } from '@dateline/cms/payload-types'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Newsroom, Who } from './aNewsroom'
import { aNewsroom } from './aNewsroom'
import type { Answer } from './restClient'

let newsroom: Newsroom
let mediaDir: string
beforeAll(async () => {
  newsroom = await aNewsroom()
  mediaDir = newsroom.payload.collections.photos.config.upload.staticDir ?? ''
})
afterAll(() => newsroom.close())

type Refusal = { errors: { data: { errors: { path: string; message: string }[] } }[] }
type StoredPhoto = Photo & { name: string; filename: string }
type Upload = {
  by?: Who
  bytes?: Buffer
  name?: string
  type?: string
  data?: Record<string, unknown>
  query?: string
}

const formOf = ({ bytes, name = 'quay.jpg', type = 'image/jpeg', data = {} }: Upload): FormData => {
  const form = new FormData()
  if (bytes) form.append('file', new File([new Uint8Array(bytes)], name, { type }))
  form.append('_payload', JSON.stringify(data))
  return form
}

const upload = async (options: Upload = {}): Promise<Answer> =>
  newsroom.as(options.by ?? 'reporter').post('photos', undefined, {
    raw: formOf({ bytes: await aPicture(), ...options }),
    query: options.query,
  })

const uploaded = async (options: Upload = {}): Promise<StoredPhoto> => {
  const answer = await upload(options)
  expect(answer.status, answer.text).toBe(201)
  return answer.json?.doc as unknown as StoredPhoto
}

const filesOf = async (name: string): Promise<Buffer[]> => {
  const names = (await readdir(mediaDir)).filter((file) => file.startsWith(name))
  return Promise.all(names.map((file) => readFile(join(mediaDir, file))))
}

const filesOnDisk = async (): Promise<string[]> => (await readdir(mediaDir)).sort()

describe('an uploaded photo', () => {
  it('is kept without anything that it said about itself, in all its sizes', async () => {
    const bytes = await aPicture({ width: 900, height: 600 })
    expect(bytes.includes(Buffer.from(CANARIES.caption))).toBe(true)
    const photo = await uploaded({ bytes })
    const files = await filesOf(photo.name)
    expect(files).toHaveLength(2)
    for (const canary of Object.values(CANARIES)) {
      expect(files.filter((file) => file.includes(Buffer.from(canary)))).toEqual([])
    }
  })

  it('has a random name, the extension of what it is, and the hash of what is kept', async () => {
    const photo = await uploaded({
      bytes: await aPicture({ format: 'png' }),
      name: '../../evil.php\u202Egpj.html',
    })
    expect(photo.filename).toMatch(/^[0-9a-f]{32}\.png$/)
    expect(photo).toMatchObject({
      name: photo.filename.slice(0, 32),
      mimeType: 'image/png',
      width: 60,
      height: 40,
    })
    const [file] = await filesOf(photo.name)
    expect(
      createHash('sha256')
        .update(file ?? '')
        .digest('hex'),
    ).toBe(photo.hash)
    expect(file?.length).toBe(photo.filesize)
  })

  it('takes caption, credit and date from the file where nobody typed them', async () => {
    expect(await uploaded({ data: { caption: 'Typed by hand.' } })).toMatchObject({
      caption: 'Typed by hand.',
      credit: CANARIES.byline,
      source: CANARIES.source,
      takenAt: '2024-05-06T04:08:09.000Z',
    })
  })

  it('belongs to who uploaded it and is not public, whatever the upload says', async () => {
    const photo = await uploaded({
      data: {
        createdBy: newsroom.people.admin.id,
        publicIn: ['articles:1'],
        name: 'mine',
        hash: 'mine',
        alt: 'A quay.',
      },
    })
    expect(photo.createdBy).toBe(newsroom.people.reporter.id)
    expect(await newsroom.stored('photos', photo.id)).toMatchObject({ publicIn: [], alt: 'A quay.' })
    expect(photo.name).not.toBe('mine')
  })

  it('is not cut by a parameter of the address', async () => {
    const query =
      'uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[widthInPixels]=5&uploadEdits[heightInPixels]=5'
    expect(await uploaded({ query })).toMatchObject({ width: 60, height: 40 })
  })

  it.each<[string, Upload]>([
    ['a page named like a picture', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>') }],
    [
      'an SVG',
      {
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        name: 'a.svg',
        type: 'image/svg+xml',
      },
    ],
    ['no file', { bytes: undefined, data: { filename: 'a.jpg', url: 'http://127.0.0.1:9/a.jpg' } }],
  ])('is refused where it is %s, and nothing is kept', async (_name, options) => {
    const before = await filesOnDisk()
    const answer = await newsroom.as('reporter').post('photos', undefined, { raw: formOf(options) })
    expect(answer.status).toBe(400)
    expect(answer.json).toHaveProperty('errors.0.data.errors.0')
    expect((answer.json as Refusal).errors[0]?.data.errors[0]).toMatchObject({
      path: 'file',
      message: expect.any(String) as unknown,
    })
    expect(await filesOnDisk()).toEqual(before)
  })

  it('is refused from a stranger before it is decoded', async () => {
    const answer = await upload({ by: 'anonymous', bytes: Buffer.from('not even a picture') })
    expect(answer.status).toBe(403)
    expect((await upload({ by: 'fundraiser' })).status).toBe(403)
  })

  it.each([
    ['focusX', -1],
    ['focusY', 101],
  ])('has no %s of %d', async (field, value) => {
    const photo = await uploaded()
    expect((await newsroom.as('reporter').patch(`photos/${photo.id}`, { [field]: value })).status).toBe(400)
    const atTheEdge = await newsroom.as('reporter').patch(`photos/${photo.id}`, { [field]: 0 })
    expect(atTheEdge.json).toHaveProperty(`doc.${field}`, 0)
  })

  it('is never replaced by another picture', async () => {
    const photo = await uploaded()
    const [before] = await filesOf(photo.name)
    const answer = await newsroom
      .as('editor')
      .patch(`photos/${photo.id}`, undefined, { raw: formOf({ bytes: await aPicture() }) })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Upload a new photo')
    expect(await filesOf(photo.name)).toEqual([before])
  })

  it('keeps what the server decided when its words are edited', async () => {
    const photo = await uploaded()
    const data = {
      alt: 'New.',
      name: 'x',
      hash: 'x',
      createdBy: newsroom.people.admin.id,
      publicIn: ['articles:1'],
    }
    expect((await newsroom.as('editor').patch(`photos/${photo.id}`, data)).status).toBe(200)
    expect(await newsroom.stored('photos', photo.id)).toMatchObject({
      alt: 'New.',
      name: photo.name,
      hash: photo.hash,
      createdBy: newsroom.people.reporter.id,
      publicIn: [],
    })
  })
})

describe('who sees a photo', () => {
  it('is everybody while a published story shows it, and staff alone otherwise', async () => {
    const photo = await uploaded({ data: { alt: 'A quay.', caption: 'A quay.', credit: 'Marta Ilves' } })
    const look = async () =>
      Promise.all([
        newsroom.as('anonymous').get(`photos/${photo.id}`),
        newsroom.as('anonymous').get(`photos/file/${photo.filename}`),
        newsroom.as('reporter').get(`photos/${photo.id}`),
      ]).then((answers) => answers.map(({ status }) => status))

    const hidden = await look()
    expect(hidden.slice(0, 2).every((status) => status >= 403)).toBe(true)
    expect(hidden[2]).toBe(200)

    const story = await newsroom.aLiveStory({ leadPhoto: photo.id })
    expect(await look()).toEqual([200, 200, 200])
    expect((await newsroom.as('anonymous').get(`photos/${photo.id}`)).json).not.toHaveProperty('publicIn')

    await newsroom.as('publisher').patch(`articles/${story.id}`, { _status: 'draft' })
    expect(await look()).toEqual(hidden)
  })

  it('cannot be found out by asking for it', async () => {
    await uploaded()
    const found = await newsroom
      .as('anonymous')
      .get('photos', { query: 'limit=100&where[filename][exists]=true' })
    const publicIds = (
      await newsroom.payload.find({
        collection: 'photos',
        where: { publicIn: { like: ':' } },
        pagination: false,
        overrideAccess: true,
      })
    ).docs.map(({ id }) => id)
    const foundIds = (found.json as { docs: Photo[] }).docs.map(({ id }) => id)
    expect(foundIds.sort()).toEqual(publicIds.sort())
  })

  it('is served files that can do nothing', async () => {
    const photo = await uploaded()
    const { headers } = await newsroom.as('reporter').get(`photos/file/${photo.filename}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/sandbox/)
  })
})

describe('throwing a photo away', () => {
  const trash = (who: Who, id: string) =>
    newsroom.as(who).patch(`photos/${id}`, { deletedAt: new Date().toISOString() })

  it('is for who uploaded it, into the trash, while readers do not see it', async () => {
    const photo = await uploaded()
    expect((await trash('anotherReporter', photo.id)).status).toBeGreaterThanOrEqual(403)
    expect((await newsroom.as('reporter').delete(`photos/${photo.id}`)).status).toBe(403)
    expect((await trash('reporter', photo.id)).status).toBe(200)
  })

  it('is for publishers once readers see it', async () => {
    const photo = await uploaded({ data: { alt: 'A quay.', caption: 'A quay.', credit: 'Marta Ilves' } })
    await newsroom.aLiveStory({ leadPhoto: photo.id })
    expect((await trash('reporter', photo.id)).status).toBeGreaterThanOrEqual(403)
    expect(await newsroom.announcedBy(() => trash('publisher', photo.id))).toEqual([
      [`gone:photo:${photo.id}`, `photo:${photo.id}`],
    ])
  })
})
