import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RedirectsAnswer } from '@dateline/content-client/contentClient'
import { afterEach, beforeEach, expect, describe, it } from 'vitest'
import { createRedirectTable } from './redirectTable'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const rows = (etag: string, moves: Record<string, string>): RedirectsAnswer => ({
  kind: 'found',
  etag,
  redirects: Object.entries(moves).map(([from, to]) => ({ from, to })),
})

const setUp = async (answer: (etag: string | null) => Promise<RedirectsAnswer>) => {
  const asked: (string | null)[] = []
  const failures: unknown[] = []
  const table = createRedirectTable({
    file: join(folder, 'redirects.json'),
    client: {
      redirects: (etag) => {
        asked.push(etag)
        return answer(etag)
      },
    },
    onFailure: (error) => failures.push(error),
  })
  await table.open()
  return { table, asked, failures }
}
const down = () => Promise.reject(new Error('the CMS is down'))

describe('the table of redirects', () => {
  it('knows the rows of the CMS, and after a restart those of its file', async () => {
    const { table } = await setUp(() => Promise.resolve(rows('"1"', { '/тема': '/islands' })))
    expect(table.find('/тема')).toBeNull()
    await table.refresh()
    expect([table.find('/тема'), table.find('/other')]).toEqual(['/islands', null])
    const restarted = await setUp(down)
    await restarted.table.refresh()
    expect(restarted.table.find('/тема')).toBe('/islands')
    expect(restarted.failures).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['redirects.json'])
  })

  it('asks at the start and when the rows may have changed, and sends along what it knows', async () => {
    const answers = [rows('"1"', { '/a': '/b' }), { kind: 'unchanged' } as const, rows('"2"', { '/a': '/c' })]
    const { table, asked } = await setUp(() => Promise.resolve(answers.shift() ?? { kind: 'unchanged' }))
    await table.refresh()
    await table.refresh()
    expect(asked).toEqual([null])
    await table.touch()
    expect(table.find('/a')).toBe('/b')
    await table.touch()
    expect([asked, table.find('/a')]).toEqual([[null, '"1"', '"1"'], '/c'])
  })

  it('asks again until it was answered', async () => {
    let isDown = true
    const { table, asked } = await setUp(() =>
      isDown ? down() : Promise.resolve(rows('"1"', { '/a': '/b' })),
    )
    await table.refresh()
    isDown = false
    await table.refresh()
    await table.refresh()
    expect([asked.length, table.find('/a')]).toEqual([2, '/b'])
  })

  it('asks once more when the rows changed while it was answered, and only once for many changes', async () => {
    let answerFirst = (): void => undefined
    const first = new Promise<void>((resolve) => {
      answerFirst = resolve
    })
    const { table, asked } = await setUp(async () => {
      await first
      return rows('"1"', { '/a': '/b' })
    })
    const all = [table.refresh(), table.touch(), table.touch(), table.touch()]
    answerFirst()
    await Promise.all(all)
    expect(asked).toEqual([null, '"1"'])
  })

  it('begins empty where its file cannot be understood', async () => {
    await writeFile(join(folder, 'redirects.json'), '{"etag":"1","redirects":[{"from":"/a","to":"/ы"}]}')
    const { table, asked } = await setUp(() => Promise.resolve(rows('"1"', {})))
    expect(table.find('/a')).toBeNull()
    await table.refresh()
    expect(asked).toEqual([null])
  })
})
