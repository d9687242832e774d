import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { readTestEnvironment } from '../../env'
import { percentile } from '../../support/percentile'
import { untilShown } from '../../support/untilShown'
import { test } from './desk'
import { storyForm } from './storyForm'

const { siteUrl } = readTestEnvironment()
/** The bench measures the second that is promised; a browser works beside it here, and a test must not depend on that. */
const VISIBLE_WITHIN_MS = 3000
const A_STORY = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const PHOTO = {
  file: fileURLToPath(new URL('../../../apps/cms/src/seed/demo/pictures/sea-wall.jpg', import.meta.url)),
  alt: 'A long sea wall with waves breaking over it.',
  caption: 'The quay before the lamps went out.',
  credit: 'Ina Brandt',
  source: 'The Courier',
}

/** Waits until each place shows these words, and says how long after `since` (by `performance.now()`) each did. */
const delays = async (
  since: number,
  words: string,
  places: Record<string, string>,
): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(places).map(async ([place, path]) => {
        await untilShown({ address: siteUrl + path, isShown: ({ html }) => html.includes(words) })
        return [place, performance.now() - since] as const
      }),
    ),
  )

/**
 * Half of what was measured is there within that time, and none takes three times as long: one sample while a browser
 * works on the same machine says no more. The bench measures the p95 of fifty publications.
 */
const expectPrompt = (measured: readonly Record<string, number>[]): void => {
  const all = measured.flatMap((places) => Object.values(places))
  const told = JSON.stringify(measured)
  expect(percentile(all, 0.5), told).toBeLessThan(VISIBLE_WITHIN_MS)
  expect(Math.max(...all), told).toBeLessThan(3 * VISIBLE_WITHIN_MS)
}

/** The elements of the model page in their order, as the new story has them. */
const elementsOf = (page: Page, story: { headline: string; lastWords: string }): Record<string, Locator> => {
  const main = page.getByRole('main')
  const box = main.locator('aside.appeal')
  const today = new Date().toISOString().slice(0, 10)
  return {
    'date line': page.getByRole('banner').locator(`time[datetime^="${today}"]`),
    'donation banner': page.getByRole('banner').getByRole('link', { name: 'Contribute today' }),
    headline: main.getByRole('heading', { level: 1, name: story.headline, exact: true }),
    'lead picture': main.getByRole('img', { name: PHOTO.alt }),
    caption: main.getByText(PHOTO.caption),
    credit: main.getByText(`${PHOTO.credit} / ${PHOTO.source}`),
    body: main.getByText(story.lastWords),
    topics: main.locator('p', { hasText: /^Read more about: Outer harbour, Ferries$/ }),
    'opening line of the box': box.getByRole('heading', { level: 2 }),
    'smallest amount': box.getByText(/starting from €2/),
    'thank you': box.getByText(/thank you/i),
    'continue button': box.getByRole('button', { name: 'Continue' }),
    'related stories': main.getByRole('heading', { name: 'Read more', exact: true }),
  }
}

const expectInOrder = async (elements: Record<string, Locator>): Promise<void> => {
  const places: number[] = []
  for (const [name, element] of Object.entries(elements)) {
    await expect(element, name).toBeVisible()
    places.push(await element.evaluate((node) => [...document.querySelectorAll('*')].indexOf(node)))
  }
  expect(places, 'they are read in the order of the model page').toEqual([...places].sort((a, b) => a - b))
}

test('a reporter writes a story, a publisher publishes and corrects it, a reader sees each within seconds', async ({
  browser,
  desk,
}, { project }) => {
  test.setTimeout(180_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const headline = `Harbour master counts the lamps ${mark}`
  const lastWords = `Nobody has sent a bill since spring, ${mark}.`

  const page = await desk('reporter')
  const draft = storyForm(page)
  const address = await draft.create()
  await draft.fill('headline', headline)
  await draft.fill('kicker', 'Lamp count')
  await draft.fill('teaser', 'Eleven lamps on the quay are dark, and nobody knows whose they are.')
  await draft.uploadLeadPhoto(PHOTO)
  await draft.choose('section', 'Harbour')
  await draft.choose('topics', 'Outer harbour')
  await draft.choose('topics', 'Ferries')
  await draft.choose('authors', 'Marta')
  await draft.choose('related', 'Night ferry')
  await draft.write('The harbour master walked the quay on Monday night with a torch and a list.', lastWords)

  // The reporter has no way to put it before readers.
  const refused = await page.request.patch(address.replace('/admin/collections/', '/api/'), {
    data: { _status: 'published' },
    headers: { origin: new URL(address).origin },
  })
  expect(refused.status()).toBe(403)
  await page.close()

  const form = storyForm(await desk('publisher'))
  await form.open(address, headline)
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  const article = `/${today}/${await form.slug()}`
  const lists = { front: '/', section: '/harbour', topic: '/topics/ferries' }
  // A site that has readers has shown its lists and some story before: the first page of a kind after a start takes longer.
  for (const path of [...Object.values(lists), A_STORY])
    expect((await fetch(siteUrl + path)).status, path).toBe(200)
  const published = await form.publish()
  const first = await delays(published, headline, { article, ...lists })

  const reader = await (await browser.newContext({ baseURL: siteUrl })).newPage()
  expect(reader.viewportSize(), 'the reader has the device of this project').toEqual(project.use.viewport)
  expect((await reader.goto(article))?.status()).toBe(200)
  await expectInOrder(elementsOf(reader, { headline, lastWords }))
  await expect(reader.getByText('Updated:')).toHaveCount(0)
  const leadPicture = reader.getByRole('main').getByRole('img', { name: PHOTO.alt })
  expect(await leadPicture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  const cards = reader.locator('section', {
    has: reader.getByRole('heading', { name: 'Read more', exact: true }),
  })
  const card = cards.getByRole('listitem')
  await expect(card).toHaveCount(4)
  await expect(card.first()).toContainText('Night ferry turns back')
  for (const one of await card.all()) {
    await expect(one.locator('.kicker')).toHaveText(/\S/)
    await expect(one.getByRole('heading', { level: 3 }).getByRole('link')).toHaveText(/\S/)
    await expect(one.locator('.card-teaser')).toHaveText(/\S/)
    await expect(one.getByText(/^\d+ min read$/)).toBeVisible()
  }

  const note = `There were twelve dark lamps, not eleven (${mark}).`
  await form.fill('kicker', 'Lamps counted')
  const corrected = await form.publish({ kind: 'Correction', note })
  expectPrompt([first, await delays(corrected, note, { article })])
  await reader.reload()
  await expect(reader.getByText('Updated:')).toBeVisible()
  await expect(reader.getByRole('listitem').filter({ hasText: note })).toContainText('Correction')
})
