import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDocument } from '../testing/fakeRenderer'
import { startFakeS3, type FakeS3 } from '../testing/fakeS3'
import type { BlobStore } from './blobStore'
import { openBucket } from './bucket'
import { bucketStore, removeOldBuildsInBucket } from './bucketStore'
import { documentFiles } from './documentFiles'
import { folderStore } from './folderStore'

let folder: string
let storage: FakeS3
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
  storage = await startFakeS3()
})
afterEach(async () => {
  await storage.stop()
  await rm(folder, { recursive: true, force: true })
})

const KINDS: [string, (build: string) => BlobStore][] = [
  ['a folder', (build) => folderStore(join(folder, build))],
  ['a bucket', (build) => bucketStore(openBucket(storage.settings), build)],
]

describe.each(KINDS)('what is kept in %s', (_kind, storeOf) => {
  it('is nothing at first', async () => {
    expect(await storeOf('one').list()).toEqual([])
    expect(await storeOf('one').read('a.page')).toBeNull()
    expect(await storeOf('one').read('a.page', 10)).toBeNull()
  })

  it('comes back byte by byte, for whoever opens it later too', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 128, 0])
    await storeOf('one').write('a.page', bytes)
    expect(await storeOf('one').read('a.page')).toEqual(bytes)
    expect(await storeOf('one').read('a.page', 3)).toEqual(bytes.subarray(0, 3))
    expect(await storeOf('one').read('a.page', 100)).toEqual(bytes)
  })

  it('may be empty', async () => {
    await storeOf('one').write('a.page', Buffer.alloc(0))
    expect(await storeOf('one').read('a.page', 3)).toEqual(Buffer.alloc(0))
    expect(await storeOf('one').list()).toEqual(['a.page'])
  })

  it('is replaced as a whole', async () => {
    const store = storeOf('one')
    await store.write('a.page', Buffer.from('a long text'))
    await store.write('a.page', Buffer.from('short'))
    expect(String(await store.read('a.page'))).toBe('short')
    expect(await store.list()).toEqual(['a.page'])
  })

  it('is gone when it is removed, twice too', async () => {
    const store = storeOf('one')
    await store.write('a.page', Buffer.from('a'))
    await store.remove('a.page')
    await store.remove('a.page')
    expect(await store.read('a.page')).toBeNull()
    expect(await store.list()).toEqual([])
  })

  it('is listed completely, however much it is, and apart from other builds', async () => {
    const names = Array.from({ length: 8 }, (_, number) => `${number}.page`)
    for (const name of names) await storeOf('one').write(name, Buffer.from(name))
    await storeOf('one-more').write('other.page', Buffer.from('other'))
    expect((await storeOf('one').list()).sort()).toEqual(names)
    expect(await storeOf('one-more').list()).toEqual(['other.page'])
  })

  it('can be a page', async () => {
    const document = aDocument({ html: '<html>\n«шторм»\n</html>' })
    await documentFiles(storeOf('one')).write(document)
    expect(await documentFiles(storeOf('one')).read(document.key)).toEqual(document)
  })
})

describe('a bucket', () => {
  it('keeps each reader site apart', async () => {
    const other = openBucket({ ...storage.settings, prefix: 'web-2' })
    await bucketStore(openBucket(storage.settings), 'one').write('a.page', Buffer.from('a'))
    expect(await bucketStore(other, 'one').list()).toEqual([])
    expect([...storage.objects.keys()]).toEqual(['web-1/one/a.page'])
  })

  it('is asked again when it asks for patience', async () => {
    const store = bucketStore(openBucket(storage.settings), 'one')
    storage.busy = 2
    await store.write('a.page', Buffer.from('a'))
    storage.busy = 1
    expect(String(await store.read('a.page'))).toBe('a')
  })

  it.each(['secretAccessKey', 'accessKeyId', 'region'] as const)(
    'that refuses the %s is a failure that says so, and not an empty one',
    async (wrong) => {
      const store = bucketStore(openBucket({ ...storage.settings, [wrong]: 'wrong' }), 'one')
      await expect(store.list()).rejects.toThrow('403 SignatureDoesNotMatch')
      await expect(store.read('a.page')).rejects.toThrow('403')
      await expect(store.write('a.page', Buffer.from('a'))).rejects.toThrow('403')
      await expect(store.remove('a.page')).rejects.toThrow('403')
      expect(storage.objects.size).toBe(0)
    },
  )

  it('that is away is a failure', async () => {
    const store = bucketStore(openBucket(storage.settings), 'one')
    await storage.stop()
    await expect(store.read('a.page')).rejects.toThrow()
    storage = await startFakeS3()
  })

  it('loses the pages of older builds but for the last', async () => {
    const bucket = openBucket(storage.settings)
    for (const [build, day] of [
      ['new', 9],
      ['old', 1],
      ['last', 5],
    ] as const) {
      for (const name of ['a.page', 'b.page'])
        await bucketStore(bucket, build).write(name, Buffer.from(build))
      for (const [key, object] of storage.objects)
        if (key.includes(`/${build}/`)) object.modifiedAt = new Date(2026, 2, day)
    }
    await removeOldBuildsInBucket(bucket, 'new')
    expect((await bucket.folders()).sort()).toEqual(['last', 'new'])
    await removeOldBuildsInBucket(bucket, 'old')
    expect(await bucket.folders()).toEqual(['new'])
  })
})
