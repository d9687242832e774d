import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { internalLink, paragraph, tableOfWords } from '@dateline/rich-text/lexicalBuilders'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from './logIn'
import type { StoryBody } from './storyBody'
import { storyBody } from './storyBody'

const open = async (
  page: Page,
  fields: Record<string, unknown> = {},
): Promise<{ body: StoryBody; id: string }> => {
  const client = await asPerson('editor')
  const id = await client.create('articles', {
    headline: `Written ${Date.now().toString(36)}`,
    language: 'en',
    ...fields,
  })
  await logIn(page, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  const body = storyBody(page, { id, client })
  await body.focus()
  return { body, id }
}

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'these are keys, and a phone has none')
  test.setTimeout(300_000)
})

test('marks are set by the language of the story, and one undo gives back what was typed', async ({
  page,
}) => {
  const { body } = await open(page)
  await page.keyboard.type('He said "go" -- it\'s 10-20 boats "')
  await expect(body.area).toHaveText('He said “go” — it’s 10–20 boats “')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body.area).toHaveText('He said “go” — it’s 10–20 boats "')
  await body.expectStored([paragraph('He said “go” — it’s 10–20 boats "')])

  await page.getByRole('checkbox', { name: 'Typeset quotes and dashes' }).uncheck()
  await body.pasteOver({ 'text/plain': 'Then ' })
  await page.keyboard.type('"go"')
  await expect(body.area).toHaveText('Then "go"')
  await page.getByRole('checkbox', { name: 'Typeset quotes and dashes' }).check()
})

test('a link finds our own story by its words, or by its address', async ({ page }) => {
  const { body } = await open(page)
  const [story] = await (
    await asPerson('editor')
  ).find('articles', 'where[slug][equals]=night-ferry-turns-back-with-41-on-board')
  await page.keyboard.type('See this')
  await page.keyboard.press('Shift+ControlOrMeta+ArrowLeft')
  await page.keyboard.press('ControlOrMeta+k')
  const dialog = page.getByRole('dialog', { name: 'Where the link leads' })
  await dialog.getByRole('combobox').fill('javascript:alert(1)')
  await expect(dialog.getByText('A link cannot lead there.')).toBeVisible()
  await dialog.getByRole('combobox').fill('ferry night')
  await expect(dialog.getByRole('option').first()).toContainText('Night ferry turns back')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await body.expectStored([
    paragraph('See ', internalLink({ relationTo: 'articles', value: story?.id ?? '' }, ['this'])),
  ])
})

test('keys move a paragraph, list themselves, and a table begins as three by three', async ({ page }) => {
  const { body } = await open(page)
  await page.keyboard.type('First')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(body.area.locator('p')).toHaveText(['Second', 'First'])
  await page.keyboard.press('ControlOrMeta+/')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys).toContainText('Move the paragraph or block up')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await body.pasteOver({ 'text/plain': 'Words' })
  await page.keyboard.press('Enter')
  await page.keyboard.type('/quote')
  await expect(page.locator('.slash-menu-popup__item').first()).toHaveText('Blockquote')
  // Key by key: the editor learns of a selection that the browser made only after a moment.
  for (let left = '/quote'.length; left > 0; left -= 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('/table')
  await expect(page.locator('.slash-menu-popup__item').first()).toHaveText('Table')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Year')
  await expect(body.area.locator('th')).toHaveCount(3)
  await expect(body.area.locator('tr').first()).toHaveText('Year')
  const [cell, ...row] = tableOfWords([['Year', '', '']]).children[0]?.children ?? []
  expect(cell?.headerState).toBe(1)
  expect(row).toHaveLength(2)
})
