import type { Locator } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { block, internalLink, paragraph, root, tableOfWords } from '@dateline/rich-text/lexicalBuilders'
import { asPerson } from '../../support/newsroomClient'
import { openStory } from './openStory'

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'these are keys, and a phone has none')
  test.setTimeout(300_000)
})

test('marks are set by the language of the story, and one undo gives back what was typed', async ({
  page,
}) => {
  const { body } = await openStory(page)
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

test('a key acts on what is selected, however soon it follows', async ({ page }) => {
  const { body } = await openStory(page)
  await page.keyboard.type('Kept')
  /** Without a look between them, as somebody presses them who knows what they do. */
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  for (const word of ['first', 'second', 'third', 'fourth']) {
    await press('Enter', ...word, 'Shift+Home', 'Delete', 'Backspace', 'Home', 'End')
    await expect(body.area).toHaveText('Kept')
  }
  await press('Home', 'Enter', 'ArrowUp', ...'First')
  await expect(body.area.locator('p')).toHaveText(['First', 'Kept'])
})

test('a link finds our own story by its words, or by its address', async ({ page }) => {
  const { body } = await openStory(page)
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
  const { body } = await openStory(page)
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

test('words are found and replaced, and one undo gives them back', async ({ page }) => {
  const { body } = await openStory(page)
  await page.keyboard.type('The ferry left. A ferry came. Ferryman.')
  await page.keyboard.press('ControlOrMeta+h')
  const panel = page.getByRole('search', { name: 'Find in the story' })
  await panel.getByLabel('Find', { exact: true }).fill('ferry')
  await expect(panel.locator('output')).toHaveText('1 of 3')
  await panel.getByRole('button', { name: 'Whole words' }).click()
  await expect(panel.locator('output')).toHaveText('1 of 2')
  await panel.getByLabel('Replace with').fill('boat')
  await panel.getByRole('button', { name: 'Replace all' }).click()
  await expect(body.area).toHaveText('The boat left. A boat came. Ferryman.')
  await panel.getByLabel('Find', { exact: true }).press('Escape')
  await expect(panel).toBeHidden()
  await body.expectStored([paragraph('The boat left. A boat came. Ferryman.')])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body.area).toHaveText('The ferry left. A ferry came. Ferryman.')
})

test('a block is moved by dragging its handle', async ({ page }) => {
  const { body } = await openStory(page, {
    body: root([paragraph('First'), block({ blockType: 'pullQuote', text: 'Quoted' }), paragraph('Last')]),
  })
  const centreOf = async (place: Locator): Promise<[number, number]> => {
    const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    return [x + width / 2, y + height / 2]
  }
  const handle = page.locator('.draggable-block-menu')
  await expect(async () => {
    await body.area.getByText('First').hover()
    const [[, of], [, first]] = [await centreOf(handle), await centreOf(body.area.getByText('First'))]
    expect(Math.abs(of - first), 'the handle stands beside the paragraph').toBeLessThan(10)
  }).toPass()
  await page.mouse.move(...(await centreOf(handle)))
  await page.mouse.down()
  const [x, y] = await centreOf(body.area.getByText('Last'))
  await page.mouse.move(x, y, { steps: 10 })
  await page.mouse.move(x, y + 8, { steps: 5 })
  await page.mouse.up()
  await body.expectStored([
    block({ blockType: 'pullQuote', text: 'Quoted' }),
    paragraph('Last'),
    paragraph('First'),
  ])
})
