import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { aBody } from '../../support/aBody'
import { aPublishedStory } from '../../support/aPublishedStory'
import { crashTab } from '../../support/crashTab'
import { expectAccessible } from '../../support/expectAccessible'
import { asPerson } from '../../support/newsroomClient'
import { test } from '../../e2e/editor/desk'
import { draftInWriting } from '../../e2e/editor/draftInWriting'
import { openWithJournal } from '../../e2e/editor/openWithJournal'
import { storyForm } from '../../e2e/editor/storyForm'
import { textOf } from '../../e2e/editor/textOf'
import { typeAtEnd } from '../../e2e/editor/typeAtEnd'

const openMenu = (page: Page): Promise<void> => page.locator('.doc-controls__popup .popup-button').click()

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name === 'editor-phone', 'the same dialogs on every width')
  test.setTimeout(180_000)
})

test('the dialogs that decide what readers see have no accessibility violation', async ({ desk }) => {
  const publisher = await asPerson('publisher')
  const mark = Date.now().toString(36)
  const { id, headline } = await aPublishedStory(publisher, `Dialogs of a story ${mark}`)
  await publisher.update(`articles/${id}?draft=true`, { teaser: `Another sentence, ${mark}.` })
  const page = await desk('publisher')
  const form = storyForm(page)
  await form.open(`/admin/collections/articles/${id}`, headline)

  await form.openPublication()
  await expectAccessible(page, '.newsroom-dialog')
  await page.keyboard.press('Escape')
  await openMenu(page)
  await page.locator('#action-unpublish').click()
  const withdrawal = page.locator('.newsroom-dialog')
  await withdrawal.getByRole('radio').last().check()
  await expect(withdrawal.getByLabel('Reason for readers')).toBeVisible()
  await expectAccessible(page, '.newsroom-dialog')
  await page.keyboard.press('Escape')
  await openMenu(page)
  await page.locator('#action-discard').click()
  await expect(page.locator('.newsroom-dialog .story-difference')).toBeVisible()
  await expectAccessible(page, '.newsroom-dialog')
})

test('what opens over the text has no accessibility violation', async ({ desk }) => {
  const page = await desk('editor')
  await openWithJournal(page, await draftInWriting('Over the text'))
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog', { name: 'Where the link leads' }).getByRole('combobox').fill('ferry')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, '.link-dialog')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+h')
  await page
    .getByRole('search', { name: 'Find in the story' })
    .getByLabel('Find', { exact: true })
    .fill('ferry')
  await expectAccessible(page, '.find-panel')
  await page.keyboard.press('Escape')
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+/')
  await expect(page.locator('.keys-dialog')).toBeVisible()
  await expectAccessible(page, '.keys-dialog')
})

test('the dialog that puts two texts beside each other has no accessibility violation', async ({ desk }) => {
  const merged = await draftInWriting('Merged')
  const page = await desk('editor')
  await openWithJournal(page, merged)
  await page.context().setOffline(true)
  await typeAtEnd(page, ' Mine is the lamp.')
  await expect(page.locator('.save-status')).toHaveAttribute('data-state', 'offline')
  const publisher = await asPerson('publisher')
  await publisher.update(`articles/${merged.id}?draft=true`, {
    body: aBody('The ferry leaves at noon.', 'Nobody has paid for the lamps. Theirs is the quay.'),
  })
  await page.context().setOffline(false)
  await expect(page.locator('dialog.story-merge fieldset[data-open]')).toBeVisible()
  await expectAccessible(page, 'dialog.story-merge')
})

test('the dialogs that bring a text back and a person in have no accessibility violation', async ({
  desk,
}) => {
  const recovered = await draftInWriting('Recovered')
  const page = await desk('editor')
  await openWithJournal(page, recovered)
  await page.context().setOffline(true)
  await typeAtEnd(page, ' Written before the crash.')
  await expect(page.locator('.save-status')).toHaveAttribute('data-state', 'offline')
  const context = page.context()
  await crashTab(page)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(recovered.address)
  const recovery = again.getByRole('dialog', { name: 'Text that was not saved' })
  await expect(recovery).toBeVisible()
  await expectAccessible(again, 'dialog[open]')
  await recovery.getByRole('button', { name: 'Discard it' }).click()

  await expect(textOf(again)).toHaveAttribute('contenteditable', 'true')
  await context.clearCookies()
  await typeAtEnd(again, ' Typed without a login.')
  await expect(again.getByRole('dialog', { name: 'You have been logged out' })).toBeVisible()
  await expectAccessible(again, 'dialog[open]')
})

test('one version, the form of a photo and the first page have no accessibility violation', async ({
  desk,
  browser,
}) => {
  const { id, address } = await draftInWriting('In versions')
  const publisher = await asPerson('publisher')
  await publisher.update(`articles/${id}?draft=true`, { body: aBody('The ferry leaves at one.') })
  const page = await desk('editor')
  await page.goto(`${address}/versions`)
  await page
    .getByRole('link', { name: /What changed on/ })
    .last()
    .click()
  await expect(page.locator('.story-difference__row').first()).toBeVisible()
  await expectAccessible(page, '.story-history')

  const [photo] = await publisher.find('photos', 'limit=1')
  await page.goto(`/admin/collections/photos/${String(photo?.id)}`)
  await expect(page.locator('#field-alt')).toBeVisible()
  await expectAccessible(page, 'main, .collection-edit')

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto('/admin/login')
  await expect(stranger.locator('#field-email')).toBeVisible()
  await expectAccessible(stranger, 'body')
  await stranger.context().close()
})
