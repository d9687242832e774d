import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aMirror, fetchFile, verifyMirror } from '../../support/aMirror'
import { findBrokenLinks } from '../../support/findBrokenLinks'

const { siteUrl } = readTestEnvironment()

test('a mirror of a section opens from a disk, leads to nothing that is not there, and is proved unaltered', async ({
  page,
}, { project }) => {
  test.skip(project.name !== 'reader-desktop', 'files are the same at every width')
  // Its pictures are made at the first request for them.
  test.slow()
  const folder = await aMirror('--section', 'business', '--language', 'en')
  try {
    const root = pathToFileURL(folder).href
    const report = await findBrokenLinks({
      start: [`${root}/index.html`],
      isInside: (address) => address.startsWith('file:'),
      fetch: fetchFile,
    })
    expect(report.broken).toEqual([])
    expect(report.pages).toBeGreaterThan(3)

    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('requestfailed', (request) => faults.push(request.url()))
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) faults.push(request.url())
    })
    await page.goto(`${root}/index.html`)
    await expect(page).toHaveURL(`${root}/business/index.html`)
    const picture = page.locator('main img').first()
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    await page.locator('main .card a').first().click()
    await expect(page).toHaveURL(/\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(
      await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].some(({ status }) => status === 'loaded')
      }),
      'the letters of the newspaper',
    ).toBe(true)
    await expect(page.getByText(`This is a copy of ${new URL(siteUrl).host}, made on`)).toBeVisible()
    expect(faults).toEqual([])

    expect(await verifyMirror(folder)).toMatchObject({ code: 0 })
    await appendFile(join(folder, 'business', 'index.html'), ' ')
    const altered = await verifyMirror(folder)
    expect(altered).toMatchObject({ code: 1 })
    expect(altered.said).toContain('changed: business/index.html')
  } finally {
    await rm(join(folder, '..'), { recursive: true })
  }
})
