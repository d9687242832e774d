import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { readTestEnvironment } from '../env'
import { aMirror, fetchFile, verifyMirror } from '../support/aMirror'
import { findBrokenLinks, type Fetched, type LinkReport } from '../support/findBrokenLinks'

const { siteUrl } = readTestEnvironment()

const fetchPage = async (address: string): Promise<Fetched> => {
  const response = await fetch(address)
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const body = Buffer.from(await response.arrayBuffer())
  return { isThere: response.ok, type, text: type.startsWith('text/') ? body.toString('utf8') : '' }
}

const tell = (what: string, { pages, others, broken }: LinkReport): void => {
  console.log(
    `${what}: ${pages} pages, ${others} pictures and other files, ${broken.length} broken links\n${broken.join('\n')}`,
  )
}

it('the demo newspaper has no broken link', async () => {
  const report = await findBrokenLinks({
    start: [`${siteUrl}/`],
    isInside: (address) => address.startsWith(`${siteUrl}/`),
    fetch: fetchPage,
  })
  tell('site', report)
  expect(report.pages).toBeGreaterThan(100)
  expect(report.broken).toEqual([])
})

it('nor has its mirror, opened from a disk', async () => {
  const start = performance.now()
  const folder = await aMirror()
  onTestFinished(() => rm(join(folder, '..'), { recursive: true }))
  console.log(`the mirror was made in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const verified = await verifyMirror(folder)
  console.log(verified.said.trim())
  expect(verified.code).toBe(0)
  const root = `${pathToFileURL(folder).href}/`
  const report = await findBrokenLinks({
    start: [`${root}index.html`],
    // Whatever leads out of the folder on the same disk is broken on the next one.
    isInside: (address) => address.startsWith('file:'),
    fetch: fetchFile,
  })
  tell('mirror', report)
  expect(report.pages).toBeGreaterThan(100)
  expect(report.broken).toEqual([])
})
