import { block, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { asPerson } from '../../support/newsroomClient'
import { test } from './desk'
import type { StoryBody } from './storyBody'
import { storyBody } from './storyBody'

const NOWHERE = '5'.repeat(24)

/** Opens a story of its own, whose text can be written in. */
const open = async (
  page: Page,
  fields: Record<string, unknown>,
): Promise<{ body: StoryBody; address: string }> => {
  const client = await asPerson('editor')
  const id = await client.create('articles?draft=true', {
    headline: `Led to its place ${Date.now().toString(36)}`,
    language: 'en',
    ...fields,
  })
  const address = `/admin/collections/articles/${id}`
  await page.goto(address)
  const body = storyBody(page, { id, client })
  await expect(body.area).toBeVisible()
  return { body, address }
}

const notes = (page: Page): Locator => page.getByRole('region', { name: /^Notes/ })
const checklist = (page: Page): Locator => page.locator('.checklist-panel')
const selected = (page: Page): Promise<string> => page.evaluate(() => String(window.getSelection()))
const markedPassages = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('dateline-notes') ?? [])].map(String))

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'these are keys, and a phone has none')
  test.setTimeout(120_000)
})

test('a note is made on selected words, marked in the text, and found again', async ({ desk }) => {
  const page = await desk('editor')
  const { body, address } = await open(page, {
    body: root([
      block({ blockType: 'pullQuote', text: 'Nobody asked us.' }),
      paragraph('The ferry leaves at noon.'),
      paragraph('Twelve lamps are dark.'),
    ]),
  })
  await expect(notes(page).getByText('No notes yet.')).toBeVisible()
  await expect(notes(page).getByRole('button', { name: 'Note on the selection' })).toHaveCount(0)
  await body.area.getByText('Twelve lamps are dark.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
  await expect(notes(page).getByRole('button', { name: 'Note on the selection' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Alt+m')
  const field = notes(page).getByLabel('A note on the selected words')
  await expect(field).toBeFocused()
  await page.keyboard.type('Eleven, says the port.')
  await notes(page).getByRole('button', { name: 'Add the note' }).click()
  const quote = notes(page).getByRole('button', {
    name: 'Show the words in the text: Twelve lamps are dark.',
  })
  await expect(quote).toBeVisible()
  await expect.poll(() => markedPassages(page)).toEqual(['Twelve lamps are dark.'])

  // The same by the pointer, on words of another paragraph.
  await body.area.getByText('The ferry leaves at noon.').dblclick({ position: { x: 6, y: 8 } })
  await notes(page).getByRole('button', { name: 'Note on the selection' }).click()
  await expect(notes(page).locator('.notes-panel__chosen')).toContainText('The')

  await page.goto(address)
  await expect.poll(() => markedPassages(page)).toEqual(['Twelve lamps are dark.'])
  await quote.click()
  await expect(body.area).toBeFocused()
  expect(await selected(page)).toBe('Twelve lamps are dark.')
})

test('a finding in the text leads to its paragraph or block', async ({ desk }) => {
  const page = await desk('editor')
  const { body } = await open(page, {
    body: root([
      block({ blockType: 'picture', photo: NOWHERE }),
      paragraph('Nothing is wrong here.'),
      paragraph('The port has TK ships.'),
      block({ blockType: 'embed', address: 'https://t.me/harbour/42' }),
    ]),
  })
  await checklist(page)
    .getByRole('button', { name: /^A placeholder is left here/ })
    .click()
  await expect(body.area).toBeFocused()
  const paragraphOfShips = body.area.locator('p', { hasText: 'TK ships' })
  await expect(paragraphOfShips).toHaveAttribute('data-led-to', '')
  await page.keyboard.type('Sure: ')
  await expect(paragraphOfShips).toHaveText('Sure: The port has TK ships.')

  const editButton = (name: string): Locator => body.area.getByRole('button', { name })
  await checklist(page)
    .getByRole('button', { name: /^A photo that is shown here was deleted/ })
    .click()
  await expect(editButton('Edit: Picture')).toBeFocused()
  await checklist(page)
    .getByRole('button', { name: /^An embed has no text of its own/ })
    .click()
  // It lacks words, so that its fields are open.
  await expect(body.area.getByLabel('Address')).toBeFocused()
})

test('a finding about the whole text, or about the stage, puts the focus where something can be done', async ({
  desk,
}) => {
  const page = await desk('editor')
  const { body } = await open(page, { sensitive: true })
  await checklist(page).getByRole('button', { name: 'The story has no text.' }).click()
  await expect(body.area).toBeFocused()
  await page.keyboard.type('Now it has.')
  await expect(body.area).toHaveText('Now it has.')

  const stage = page.locator('#field-stage')
  await expect(stage.locator('details')).not.toHaveAttribute('open')
  await checklist(page)
    .getByRole('button', { name: /^The story is marked as sensitive/ })
    .click()
  await expect(stage.locator('details')).toHaveAttribute('open')
  await expect(stage.getByRole('button').and(page.locator(':focus'))).toBeVisible()
})

test('others are told that somebody writes in the text, in a block of it too', async ({ desk }) => {
  const page = await desk('editor')
  const { body, address } = await open(page, {
    body: root([paragraph('The ferry leaves at noon.'), block({ blockType: 'pullQuote', text: '' })]),
  })
  const other = await desk('publisher')
  await other.goto(address)
  const here = other.getByRole('list', { name: 'In this story' })
  await page.locator('#field-kicker').click()
  await expect(here).toContainText('writing in “Kicker”')
  await body.area.getByText('The ferry leaves at noon.').click()
  await expect(here).toContainText('writing in “Body”')
  await page.locator('#field-kicker').click()
  await expect(here).toContainText('writing in “Kicker”')
  await body.area.getByLabel('Who said it').click()
  await expect(here).toContainText('writing in “Body”')
})

test('an address that is pasted into a field of a block stays in it', async ({ desk }) => {
  const page = await desk('editor')
  const { body } = await open(page, { body: root([paragraph(), block({ blockType: 'embed', address: '' })]) })
  const pasteInto = (place: Locator): Promise<void> =>
    place.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'https://t.me/harbour/42')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
  const types = async (): Promise<unknown[]> =>
    (await body.nodes()).map((node) => (node as { type?: unknown }).type)
  const line = body.area.locator('> p').first()
  const field = body.area.getByLabel('Address')
  await line.click()
  // The editor still holds the caret in its line while somebody works in the field.
  await field.focus()
  await pasteInto(field)
  expect(await types()).toEqual(['paragraph', 'block'])
  // The control: in the line itself the same paste does make one.
  await line.click()
  await pasteInto(body.area)
  await expect.poll(types).toEqual(['block', 'block'])
})
