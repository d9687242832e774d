import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { devices, expect, test } from '@playwright/test'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { logIn } from '../support/logIn'
import { storyForm } from '../e2e/editor/storyForm'
import { readTestEnvironment } from '../env'
import { asPerson } from '../support/newsroomClient'

const { siteUrl, cmsUrl } = readTestEnvironment()
const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))
const LARGEST = 300_000
const SLUG = 'ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const HEADLINE = 'Ferry crews ask islanders to leave the outer harbour'
const STORY = `/2026/03/13/${SLUG}`
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 1100 }, colorScheme: 'light' }

/** Writes what the window shows as `docs/images/<name>.jpg`, once everything in it is drawn. */
const take = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    const shown = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight)
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)))
  })
  const path = `${IMAGES}${name}.jpg`
  await page.screenshot({ path, type: 'jpeg', quality: 80, animations: 'disabled', scale: 'css' })
  expect(statSync(path).size, `${name}.jpg in bytes`).toBeLessThan(LARGEST)
}

for (const [name, path, look] of [
  ['front', '/', DESK],
  ['article', STORY, DESK],
  ['article-phone', STORY, { ...devices['Pixel 7'], colorScheme: 'light' }],
] as const) {
  test(`${name}.jpg`, async ({ browser }) => {
    const page = await (await browser.newContext({ ...look, baseURL: siteUrl })).newPage()
    await page.goto(path)
    await take(page, name)
  })
}

/** Opens a story of the demo in the newsroom, as a publisher. */
const openStory = async (browser: Browser): Promise<Page> => {
  const [story] = await (await asPerson('publisher')).find('articles', `where[slug][equals]=${SLUG}`)
  const page = await (await browser.newContext({ ...DESK, baseURL: cmsUrl })).newPage()
  await logIn(page.context(), 'publisher')
  await storyForm(page).open(`/admin/collections/articles/${story?.id ?? ''}`, HEADLINE)
  await expect(page.locator('.rich-text-lexical [contenteditable=true]').first()).toContainText('harbour')
  return page
}

test('editor.jpg', async ({ browser }) => {
  const page = await openStory(browser)
  await take(page, 'editor')
  // Leaves the story as a person does, so that the next one finds nobody writing in it.
  await page.goto('/admin')
})

test('preview.jpg', async ({ browser }) => {
  const page = await openStory(browser)
  await page.locator('#live-preview-toggler').click()
  await expect(page.locator('#field-headline')).toBeEnabled()
  const preview = page.frameLocator('.story-preview iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
  await take(page, 'preview')
  // It is remembered for this person.
  await page.locator('#live-preview-toggler').click()
})

for (const [name, path] of [
  ['my-work', '/admin'],
  ['board', '/admin/board'],
] as const) {
  test(`${name}.jpg`, async ({ browser }) => {
    const page = await (
      await browser.newContext({ ...DESK, viewport: { width: 1440, height: 640 }, baseURL: cmsUrl })
    ).newPage()
    await logIn(page.context(), 'editor')
    await page.goto(path)
    await take(page, name)
  })
}
