import AxeBuilder from '@axe-core/playwright'
import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { aBody } from '../../support/aBody'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from '../../support/logIn'
import { storyForm } from './storyForm'

const SHOWN_WITHIN_MS = 1500
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PARAGRAPHS = Array.from({ length: 30 }, (_, index) => `Paragraph ${String(index + 1)} of a long story.`)

const frameOf = (page: Page): FrameLocator => page.frameLocator('.story-preview iframe')
const toggle = (page: Page) => page.locator('#live-preview-toggler').click()
const choose = (page: Page, name: string) =>
  page.locator('.choice-strip').getByText(name, { exact: true }).click()

const aStory = async (headline: string): Promise<string> => {
  const newsroom = await asPerson('publisher')
  const id = await newsroom.create('articles?draft=true', {
    headline,
    teaser: 'A teaser of one sentence.',
    language: 'en',
    body: aBody(...PARAGRAPHS),
  })
  return `/admin/collections/articles/${id}`
}

/** Opened anew with what a person finds at first: what they chose later is remembered. */
const opened = async (page: Page, headline: string): Promise<void> => {
  await logIn(page.context(), 'publisher')
  await storyForm(page).open(await aStory(headline), headline)
  await page.locator('#live-preview-toggler').waitFor()
  if ((await page.locator('#live-preview-toggler.live-preview-toggler--active').count()) === 0)
    await toggle(page)
  for (const name of ['Story', 'Phone', 'Light']) await choose(page, name)
  await expect(frameOf(page).getByRole('heading', { level: 1, name: headline })).toBeAttached()
}

test.skip(
  ({ viewport }) => (viewport?.width ?? 0) < 1024,
  'There is room for the preview beside a text on a desk.',
)

/** It is remembered for a person whether the preview is open: whoever comes next finds it closed. */
const close = async (page: Page): Promise<void> => {
  const remembered = page.waitForResponse((response) => response.url().includes('/payload-preferences/'))
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await remembered
}

test('what is typed stands in the preview while the text is written', async ({ page }) => {
  await opened(page, 'A story to look at')
  const editor = page.locator('.rich-text-lexical [contenteditable=true]').first()
  const shown = frameOf(page)
  await editor.getByText('Paragraph 15 of').click()
  await page.keyboard.press('End')
  await shown.locator('html').evaluate((root) => root.scrollTo(0, 900))
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))

  await page.keyboard.type(' The lamps on the quay')
  const typedAt = performance.now()
  await expect(shown.getByText('Paragraph 15 of a long story. The lamps on the quay')).toBeAttached()
  expect(performance.now() - typedAt).toBeLessThan(SHOWN_WITHIN_MS)
  expect(await shown.locator('html').evaluate((root) => root.scrollTop)).toBe(900)
  expect(requests.filter((request) => request.startsWith('GET /preview/stories'))).toEqual([])

  // The caret stayed where it was.
  await page.keyboard.type(' went out.')
  await expect(
    editor.getByText('Paragraph 15 of a long story. The lamps on the quay went out.'),
  ).toBeVisible()
  await expect(shown.getByText('The lamps on the quay went out.')).toBeAttached()

  await page.locator('#field-headline').fill('Another headline')
  await expect(shown.getByRole('heading', { level: 1, name: 'Another headline' })).toBeAttached()
  await close(page)
})

test('shows the places where readers meet the story, in the colours and width that were chosen', async ({
  page,
}) => {
  await opened(page, 'A headline that no search engine has room for, because it goes on and on')
  const shown = frameOf(page)
  await choose(page, 'Search')
  await expect(shown.locator('.search-title')).toHaveText(/^A headline that .*…$/)
  await expect(shown.getByText(/Title: \d+ characters, cut after about 60/)).toBeAttached()
  await choose(page, 'Front page')
  await expect(shown.locator('.card.is-lead .card-headline')).toContainText('goes on and on')
  await choose(page, 'Shared link')
  await expect(shown.locator('.social-title')).toBeAttached()
  await choose(page, 'Read more')
  await expect(shown.getByRole('heading', { name: 'Read more', exact: true })).toBeAttached()
  await choose(page, 'Newsletter')
  await expect(shown.getByRole('link', { name: /goes on and on/ })).toBeAttached()
  await choose(page, 'Dark')
  await expect(shown.locator('html')).toHaveCSS('color-scheme', 'dark')
  for (const [name, width] of [
    ['Desktop', 1280],
    ['Phone', 390],
  ] as const) {
    await choose(page, name)
    await expect
      .poll(() => shown.locator('html').evaluate((root) => [root.clientWidth, root.scrollWidth]))
      .toEqual([width, width])
  }
  await close(page)
})

test('a link shows the saved story to somebody without a login, until it is taken back', async ({
  page,
  browser,
}) => {
  await opened(page, 'A story for a lawyer')
  await page.getByRole('button', { name: 'Share …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Show the story to somebody outside' })
  await dialog.getByLabel('Opens for').selectOption('hour')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const address = await dialog.getByRole('textbox').first().inputValue()

  const outside = await browser.newContext()
  const reader = await outside.newPage()
  const problems: string[] = []
  reader.on('console', (message) => problems.push(message.text()))
  expect((await reader.goto(address))?.status()).toBe(200)
  await expect(reader.getByRole('heading', { level: 1, name: 'A story for a lawyer' })).toBeVisible()
  await expect(reader.getByText('Preview, not published.')).toBeVisible()
  expect(problems).toEqual([])
  expect((await new AxeBuilder({ page: reader }).withTags(TAGS).analyze()).violations).toEqual([])

  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect(dialog.getByText('Taken back')).toBeVisible()
  expect((await reader.reload())?.status()).toBe(403)
  await expect(reader.getByText('The newsroom has taken it back.')).toBeVisible()
  await outside.close()
  await page.keyboard.press('Escape')
  await close(page)
})

test('can be used by everybody', async ({ page }) => {
  await opened(page, 'A story for axe')
  const scan = async (place: string) =>
    (await new AxeBuilder({ page }).include(place).exclude('iframe').withTags(TAGS).analyze()).violations
  expect(await scan('.story-preview')).toEqual([])
  // From the keyboard: radio buttons that the arrows move.
  await page.locator('input[name=preview-view]').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(frameOf(page).getByText('At the top of the front page')).toBeAttached()
  await page.getByRole('button', { name: 'Share …' }).click()
  expect(await scan('.share-dialog')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.locator('.share-dialog')).toHaveCount(0)
  const address = await page.locator('.story-preview iframe').getAttribute('src')
  await close(page)
  for (const view of ['story', 'front', 'readMore', 'search', 'social', 'newsletter']) {
    await page.goto((address ?? '').replace('view=story', `view=${view}`))
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
    expect(violations, view).toEqual([])
  }
})
