import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDocument } from '../testing/fakeRenderer'
import { documentFiles } from './documentFiles'
import { htmlOf } from './finishDocument'
import { folderStore } from './folderStore'
import { readFeedProgress, writeFeedProgress } from './feedProgress'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('kept pages as files', () => {
  it('come back as they were written', async () => {
    const document = aDocument({ expiresAt: 5, html: '<html>\n«шторм»\n</html>' })
    await documentFiles(folderStore(folder)).write(document)
    expect(await documentFiles(folderStore(folder)).read(document.key)).toEqual(document)
    const { bodies: _bodies, ...header } = document
    expect(await documentFiles(folderStore(folder)).list()).toEqual([header])
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
    await writeFile(join(folder, 'x.tmp'), 'half')
    expect(await files.list()).toEqual([])
    expect(await readdir(folder)).toEqual([])
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
    const path = join(folder, 'feed.json')
    await writeFeedProgress(path, { cursor: 7, feed: 'a', unfinished: ['/'] })
    expect(await readFeedProgress(path)).toEqual({ cursor: 7, feed: 'a', unfinished: ['/'] })
  })

  it('is the beginning when nothing good is written', async () => {
    const path = join(folder, 'feed.json')
    expect(await readFeedProgress(path)).toEqual({ cursor: 0, feed: null, unfinished: [] })
    await writeFile(path, '{"cursor":')
    expect(await readFeedProgress(path)).toEqual({ cursor: 0, feed: null, unfinished: [] })
  })
})
