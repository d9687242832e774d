import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readInlineStyles } from './inlineStyles'
import { listStaticFiles } from './staticFiles'

const readFolder = async (files: Record<string, string>): Promise<Map<string, string>> => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-styles-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return readInlineStyles(await listStaticFiles(folder, '/_next/static/chunks/'))
}

it('reads style sheets and nothing else, with addresses that hold in any page', async () => {
  const css = `@font-face{src:url(../media/a.woff2)format("woff2"),url("./b.woff2")}p{background:url(data:image/gif;base64,R0lG) , url(/c.svg)}`
  expect([...(await readFolder({ 'a.css': css, 'a.js': 'url(../x)' }))]).toEqual([
    [
      '/_next/static/chunks/a.css',
      `@font-face{src:url(/_next/static/media/a.woff2)format("woff2"),url("/_next/static/chunks/b.woff2")}p{background:url(data:image/gif;base64,R0lG) , url(/c.svg)}`,
    ],
  ])
})

it('refuses what would end before its end', async () => {
  await expect(readFolder({ 'a.css': 'p::after{content:"</STYLE>"}' })).rejects.toThrow(
    '/_next/static/chunks/a.css cannot stand in a page',
  )
})
