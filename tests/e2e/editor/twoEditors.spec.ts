import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { aBody } from '../../support/aBody'
import { asPerson } from '../../support/newsroomClient'
import { test } from './desk'
import { logIn } from './logIn'
import { storyForm } from './storyForm'

const bar = (page: Page): Locator => page.locator('.story-presence__bar')
const body = (page: Page): Locator => page.locator('[data-field-path=body] [data-lexical-editor]').first()
const SLOW = { timeout: 30_000 }

/** A draft with a text, which nobody has open. */
const aDraft = async (headline: string): Promise<{ id: string; address: string }> => {
  const editor = await asPerson('editor')
  const id = await editor.create('articles?draft=true', {
    headline,
    language: 'en',
    stage: 'writing',
    body: aBody('The ferry leaves at noon.', 'Nobody has paid for the lamps.'),
  })
  return { id, address: `/admin/collections/articles/${id}` }
}

const expectAccessible = async (page: Page, place: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include(place).analyze()
  expect(violations).toEqual([])
}

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name === 'editor-phone', 'it is the same saving on a phone')
  test.setTimeout(180_000)
})

test('of two editors in one story one writes, the other reads along and takes over', async ({ desk }) => {
  const mark = Date.now().toString(36)
  const { address } = await aDraft(`Two at a desk ${mark}`)
  const editor = await desk('editor')
  const form = storyForm(editor)
  await form.open(address, `Two at a desk ${mark}`)
  await form.fill('kicker', `Quay ${mark}`)

  const publisher = await desk('publisher')
  await publisher.goto(address)
  await expect(bar(publisher)).toContainText('has been writing here since')
  await expect(publisher.locator('#field-headline')).toBeDisabled()
  await expect(body(publisher)).toHaveAttribute('contenteditable', 'false')
  await expect(editor.getByRole('list', { name: 'In this story' })).toContainText('reading')
  await expect(publisher.locator('#field-kicker'), 'what is saved reaches whoever reads along').toHaveValue(
    `Quay ${mark}`,
    SLOW,
  )
  await expectAccessible(publisher, '.story-presence__bar')

  // The last words before a take-over are saved first.
  await form.fill('teaser', `Last words, ${mark}.`)
  await bar(publisher).getByRole('button', { name: 'Take over' }).click()
  await expect(bar(publisher)).toBeHidden(SLOW)
  await expect(publisher.locator('#field-teaser')).toHaveValue(`Last words, ${mark}.`)
  await expect(publisher.locator('#field-headline')).toBeEnabled()
  await expect(body(publisher)).toHaveAttribute('contenteditable', 'true')
  await expect(bar(editor)).toContainText('took over at')
  await expect(editor.locator('#field-headline')).toBeDisabled()

  await bar(editor).getByRole('button', { name: 'Take back' }).click()
  await expect(editor.locator('#field-headline')).toBeEnabled(SLOW)
  await expect(bar(publisher)).toBeVisible()

  // Whoever leaves lays the pen down.
  await editor.goto('/admin')
  await expect(bar(publisher)).toBeHidden(SLOW)
})

test('the history says what changed in words', async ({ page }) => {
  const headline = `Told in words ${Date.now().toString(36)}`
  const { id, address } = await aDraft(headline)
  const publisher = await asPerson('publisher')
  await publisher.update(`articles/${id}?draft=true`, {
    kicker: 'Lamp count',
    body: aBody('The ferry leaves at one.', 'Nobody has paid for the lamps.'),
  })
  await logIn(page, 'publisher')
  await page.goto(`${address}/versions`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Present text' })).toContainText('Pia Publisher')
  await expectAccessible(page, '.story-history')
  await page
    .getByRole('link', { name: /What changed on/ })
    .first()
    .click()
  await expect(page.getByText('This is the present text.')).toBeVisible()
})
