import { mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDocument } from '../testing/fakeRenderer'
import { documentFiles, type DocumentFiles, type DocumentHeader } from './documentFiles'
import { htmlOf } from './finishDocument'
import { folderStore } from './folderStore'
import { readFeedProgress, writeFeedProgress } from './feedProgress'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const headersOf = async (files: DocumentFiles): Promise<DocumentHeader[]> => {
  const headers: DocumentHeader[] = []
  for await (const header of files.list()) headers.push(header)
  return headers
}

describe('kept pages as files', () => {
  it('come back as they were written', async () => {
    const document = aDocument({ expiresAt: 5, html: '<html>\n«шторм»\n</html>' })
    await documentFiles(folderStore(folder)).write(document)
    expect(await documentFiles(folderStore(folder)).read(document.key)).toEqual(document)
    const { bodies: _bodies, ...header } = document
    expect(await headersOf(documentFiles(folderStore(folder)))).toEqual([header])
  })

  it('are one file each, with nothing left of the writing', async () => {
    const files = documentFiles(folderStore(folder))
    await files.write(aDocument({ html: '<html>first</html>' }))
    await files.write(aDocument({ html: '<html>second</html>' }))
    expect(await readdir(folder)).toHaveLength(1)
    expect(htmlOf((await files.read(aDocument().key)) ?? aDocument())).toBe('<html>second</html>')
  })

  it('never leave their folder, whatever the key', async () => {
    await documentFiles(folderStore(folder)).write(aDocument({ key: '/../../outside' }))
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.page$/)])
  })

  it('do not count when they are torn or strange', async () => {
    const files = documentFiles(folderStore(folder))
    await files.write(aDocument())
    const [name = ''] = await readdir(folder)
    await truncate(join(folder, name), 120)
    expect(await files.read(aDocument().key)).toBeNull()
    await writeFile(join(folder, `${'0'.repeat(64)}.page`), 'not ours')
    expect(await headersOf(files)).toEqual([])
    await files.write(aDocument())
    expect(await headersOf(files)).toHaveLength(1)
  })

  it('have headers of any length', async () => {
    const files = documentFiles(folderStore(folder))
    const tags = Array.from({ length: 500 }, (_, number) => `card:${String(number).padStart(24, '0')}`)
    await files.write(aDocument({ tags }))
    expect((await headersOf(files)).map((header) => header.tags)).toEqual([tags])
  })

  it('are not forgotten when one of them cannot be read at the moment', async () => {
    const failing = { ...folderStore(folder), read: () => Promise.reject(new Error('too many open files')) }
    const files = documentFiles(failing)
    await files.write(aDocument())
    await expect(headersOf(files)).rejects.toThrow('too many open files')
  })

  it('lose what a process that was killed was about to write, not what one that runs is writing', async () => {
    await writeFile(join(folder, 'old.tmp'), 'half')
    await utimes(join(folder, 'old.tmp'), 0, 0)
    await writeFile(join(folder, 'new.tmp'), 'half')
    expect(await headersOf(documentFiles(folderStore(folder)))).toEqual([])
    expect(await readdir(folder)).toEqual(['new.tmp'])
  })

  it('are gone when removed, twice too', async () => {
    const files = documentFiles(folderStore(folder))
    await files.write(aDocument())
    await files.remove(aDocument().key)
    await files.remove(aDocument().key)
    expect(await files.read(aDocument().key)).toBeNull()
  })
})

describe('the position in the feed', () => {
  it('comes back as it was written', async () => {
    const store = folderStore(folder)
    await writeFeedProgress(store, { cursor: 7, feed: 'a', unfinished: ['/'] })
    expect(await readFeedProgress(store)).toEqual({ cursor: 7, feed: 'a', unfinished: ['/'] })
    expect(await headersOf(documentFiles(store))).toEqual([])
  })

  it('is the beginning when nothing good is written', async () => {
    const store = folderStore(folder)
    expect(await readFeedProgress(store)).toEqual({ cursor: 0, feed: null, unfinished: [] })
    await store.write('feed.json', Buffer.from('{"cursor":'))
    expect(await readFeedProgress(store)).toEqual({ cursor: 0, feed: null, unfinished: [] })
  })

  it('is not taken for the beginning when it cannot be read just now', async () => {
    const store = { ...folderStore(folder), read: () => Promise.reject(new Error('away')) }
    await expect(readFeedProgress(store)).rejects.toThrow('away')
  })
})
