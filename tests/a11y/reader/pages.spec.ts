import AxeBuilder from '@axe-core/playwright'
import { createContentClient } from '@dateline/content-client/contentClient'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aPublishedStory } from '../../support/aPublishedStory'
import { asPerson } from '../../support/newsroomClient'
import { READER_PAGES } from '../../support/readerPages'
import { untilShown } from '../../support/untilShown'

const { siteUrl, cmsUrl } = readTestEnvironment()

const STATUS: Record<string, number> = { 'not found': 404, 'not found in Russian': 404 }
const COLOURS = ['light', 'dark'] as const

type Look = { path: string; status: number }

/** In light colours everything is looked at; in dark ones the page is the same but for them. */
const axeFor = (page: Page, colorScheme: (typeof COLOURS)[number]): AxeBuilder =>
  colorScheme === 'light'
    ? new AxeBuilder({ page }).withTags([
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
        'best-practice',
      ])
    : new AxeBuilder({ page }).withRules(['color-contrast'])

const expectNoViolation = async (page: Page, { path, status }: Look): Promise<void> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect((await page.goto(path))?.status()).toBe(status)
  for (const colorScheme of COLOURS) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await axeFor(page, colorScheme).analyze()
    expect(
      violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target).slice(0, 3) })),
      colorScheme,
    ).toEqual([])
  }
}

for (const [name, path] of Object.entries(READER_PAGES))
  test(`${name} has no accessibility violation, light and dark`, ({ page }) =>
    expectNoViolation(page, { path, status: STATUS[name] ?? 200 }))

test('a further page of a list has no accessibility violation, light and dark', async ({ page }) => {
  const client = createContentClient({ baseUrl: cmsUrl, fetch })
  const { sections } = await client.sections({ language: 'en', slug: 'islands' })
  const { next } = await client.articles({ section: sections[0]?.id, language: 'en', limit: 3 })
  expect(next, 'there is a further page').not.toBeNull()
  await expectNoViolation(page, { path: `/islands?after=${encodeURIComponent(next ?? '')}`, status: 200 })
})

test('what a device keeps of a reader is shown without an accessibility violation, light and dark', async ({
  page,
}) => {
  const path = READER_PAGES['the model story']
  await page.goto(path)
  const story = await page.locator('reader-story').getAttribute('story')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.addInitScript((id) => {
    // Of this story nothing was read: all of it is new.
    localStorage.setItem('dateline:read', JSON.stringify([{ story: id, hashes: [] }]))
  }, story)
  await expectNoViolation(page, { path, status: 200 })
  await expect(page.locator('[data-new]')).not.toHaveCount(0)
  await expectNoViolation(page, { path: '/saved', status: 200 })
  await expect(page.locator('.saved-list').getByRole('listitem')).toHaveCount(1)
})

test('a story that was taken down has no accessibility violation, light and dark', async ({ page }, {
  project,
}) => {
  const person = await asPerson('publisher')
  const headline = `Withdrawn lamps ${project.name} ${Date.now().toString(36)}`
  const story = await aPublishedStory(person, headline)
  const address = siteUrl + story.path
  await untilShown({ address, isShown: ({ html }) => html.includes(headline) })
  await person.update(`articles/${story.id}`, { takenDown: { reason: 'The lamps were never counted.' } })
  await untilShown({ address, isShown: ({ html }) => html.includes('The lamps were never counted.') })
  await expectNoViolation(page, { path: story.path, status: 410 })
})
