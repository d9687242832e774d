import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { readTestEnvironment } from '../../env'

const { siteUrl, demoPassword } = readTestEnvironment()
const PICTURE = fileURLToPath(
  new URL('../../../apps/cms/src/seed/demo/pictures/sea-wall.jpg', import.meta.url),
)

const logIn = async (page: Page, person: string): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(`${person}@dateline.example`)
  await page.locator('#field-password').fill(demoPassword)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
}

const choose = async (page: Page, field: string, words: string): Promise<void> => {
  const input = page.locator(`#field-${field}`)
  await input.locator('input').first().click()
  await input.locator('input').first().fill(words)
  await page.locator('.rs__option', { hasText: words }).first().click()
}

/** The story is saved when the newsroom's server has answered a save that carried these words. */
const savedWith = (page: Page, words: string): Promise<unknown> =>
  page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' &&
      response.url().includes('/api/articles/') &&
      (response.request().postData() ?? '').includes(words) &&
      response.ok(),
  )

test('a reporter writes a story, a publisher publishes it, a reader reads it within a second', async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(150_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const headline = `Harbour master counts the lamps ${mark}`

  await logIn(page, 'reporter')
  await page.goto('/admin/collections/articles/create')
  await page.waitForURL(/\/articles\/[0-9a-f]{24}/)
  await page.locator('#field-headline').fill(headline)
  await page.locator('#field-kicker').fill('Lamp count')
  await page
    .locator('#field-teaser')
    .fill('Eleven lamps on the quay are dark, and nobody knows whose they are.')

  await page.locator('#field-leadPhoto').getByRole('button', { name: 'Create New' }).click()
  const drawer = page.locator('.drawer--is-open').last()
  await drawer.locator('input[type=file]').setInputFiles(PICTURE)
  await drawer.locator('#field-alt').fill('A long sea wall with waves breaking over it.')
  await drawer.locator('#field-caption').fill('The quay before the lamps went out.')
  await drawer.locator('#field-credit').fill('Ina Brandt')
  await drawer.locator('#field-source').fill('The Courier')
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('#field-leadPhoto')).toContainText(/[0-9a-f]{8,}/)

  await choose(page, 'section', 'Harbour')
  await choose(page, 'topics', 'Outer harbour')
  await choose(page, 'authors', 'Marta')
  await choose(page, 'related', 'Night ferry')

  const lastWords = `Nobody has sent a bill since spring, ${mark}.`
  const saved = savedWith(page, lastWords)
  await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
  await page.keyboard.type('The harbour master walked the quay on Monday night with a torch and a list.')
  await page.keyboard.press('Enter')
  await page.keyboard.type(lastWords)
  await saved
  const storyAddress = page.url()

  // The reporter has no way to put it before readers.
  const slug = await page.locator('#field-slug').inputValue()
  const refused = await page.request.patch(storyAddress.replace('/admin/collections/', '/api/'), {
    data: { _status: 'published' },
    headers: { origin: new URL(storyAddress).origin },
  })
  expect(refused.status()).toBe(403)

  const publisherContext = await browser.newContext({ baseURL: new URL(storyAddress).origin })
  const publisher = await publisherContext.newPage()
  await logIn(publisher, 'publisher')
  await publisher.goto(storyAddress)
  await expect(publisher.locator('#field-headline')).toHaveValue(headline)
  const published = publisher.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes('/api/articles/'),
  )
  await publisher.getByRole('button', { name: 'Publish changes' }).click()
  expect((await published).status()).toBe(200)

  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  const finalSlug = slug || (await publisher.locator('#field-slug').inputValue())
  const reader = await browser.newPage()
  const begin = Date.now()
  await expect
    .poll(async () => (await fetch(`${siteUrl}/`)).text(), { intervals: [20], timeout: 5000 })
    .toContain(headline)
  expect(Date.now() - begin).toBeLessThan(1000)

  const answer = await reader.goto(`${siteUrl}/${today}/${finalSlug}`)
  expect(answer?.status()).toBe(200)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(reader.getByText(lastWords)).toBeVisible()
  await expect(reader.getByText('The quay before the lamps went out.')).toBeVisible()
  await expect(reader.getByText('Ina Brandt / The Courier')).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Outer harbour' }).first()).toBeVisible()
  await expect(reader.getByRole('link', { name: /Night ferry turns back/ }).first()).toBeVisible()
})
