import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { aBody } from '../../support/aBody'
import { expectAccessible } from '../../support/expectAccessible'
import { asPerson } from '../../support/newsroomClient'
import { test } from './desk'
import { logIn } from '../../support/logIn'
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

test('the history says what changed in words, and restores an earlier text as a new draft', async ({
  page,
}) => {
  const headline = `Told in words ${Date.now().toString(36)}`
  const { id, address } = await aDraft(headline)
  const publisher = await asPerson('publisher')
  await publisher.update(`articles/${id}?draft=true`, {
    kicker: 'Lamp count',
    body: aBody('The ferry leaves at one.', 'Nobody has paid for the lamps.'),
  })
  await logIn(page.context(), 'editor')
  await page.goto(`${address}/versions`)
  const versions = page.getByRole('link', { name: /What changed on/ })
  await expect(versions).toHaveCount(2)
  await expect(page.getByRole('listitem').filter({ hasText: 'Present text' })).toContainText('Pia Publisher')
  await expectAccessible(page, '.story-history')

  const row = page.locator('.story-difference__row', { hasText: 'The ferry leaves' })
  const [before, after] = [row.locator('> div').first(), row.locator('> div').last()]
  const expectChanged = async (from: string, to: string): Promise<void> => {
    await expect(row.locator('> div')).toHaveCount(2)
    await expect(before).toContainText(`The ferry leaves at ${from}.`)
    await expect(before.locator('del')).toContainText(from)
    await expect(before.locator('ins')).toHaveCount(0)
    await expect(after).toContainText(`The ferry leaves at ${to}.`)
    await expect(after.locator('ins')).toContainText(to)
    await expect(after.locator('del')).toHaveCount(0)
  }
  await versions.first().click()
  await expect(page.getByText('This is the present text.')).toBeVisible()
  await expectChanged('noon', 'one')
  await expect(page.locator('.story-difference__row', { hasText: 'Kicker' }).locator('ins')).toHaveText(
    'Lamp count',
  )

  await page.goto(`${address}/versions`)
  await versions.last().click()
  await expectChanged('noon', 'one')
  await page.getByRole('button', { name: 'Restore as a new draft' }).click()
  await expect(page.getByText('The words of this version are the newest draft now.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on writing' }).click()
  await expect(page.locator('#field-headline')).toHaveValue(headline)
  await expect(page.locator('#field-kicker')).toHaveValue('')
  await expect(body(page)).toContainText('The ferry leaves at noon.')
  // What it replaced stays in the history, under it.
  await page.goto(`${address}/versions`)
  await expect(versions).toHaveCount(3)
})
