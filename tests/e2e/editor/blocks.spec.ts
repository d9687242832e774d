import { expect, test } from '@playwright/test'
import { block, paragraph, root, text } from '@dateline/rich-text/lexicalBuilders'
import { openStory } from './openStory'

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'these are keys, and a phone has none')
  test.setTimeout(120_000)
})

test('the address of a post, pasted into a line of its own, is an embed, and one undo gives the address', async ({
  page,
}) => {
  const { body } = await openStory(page)
  const address = 'https://t.me/sablecourier/123'
  await body.paste({ 'text/plain': address })
  await expect(body.area.locator('[data-lexical-decorator]')).toBeVisible()
  await body.expectStored([block({ blockType: 'embed', address }), paragraph()])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body.area.locator('[data-lexical-decorator]')).toHaveCount(0)
  await expect(body.area).toHaveText(address)
})

for (const { item, typed, fields, stored } of [
  {
    item: 'Pull quote',
    typed: 'pull',
    fields: { Words: 'Nobody asked us.', 'Who said it': 'A ferryman' },
    stored: { blockType: 'pullQuote', text: 'Nobody asked us.', attribution: 'A ferryman' },
  },
  {
    item: 'Fact box',
    typed: 'fact',
    fields: { Title: 'The outer harbour', Text: 'Built in 1911.' },
    stored: { blockType: 'factBox', title: 'The outer harbour', text: 'Built in 1911.' },
  },
] as const)
  test(`a ${item} is put in by the slash menu, and filled in its form`, async ({ page }) => {
    const { body } = await openStory(page)
    await page.keyboard.type(`/${typed}`)
    // The menu learns of the last key a moment later.
    await expect(page.locator('.slash-menu-popup__item')).toHaveText([item])
    await page.keyboard.press('Enter')
    const place = body.area.locator('[data-lexical-decorator]').first()
    for (const [label, words] of Object.entries(fields))
      await place.getByLabel(new RegExp(`^${label}`)).fill(words)
    await body.expectStored([block(stored), paragraph()])
  })

test('what is selected is marked by the bar that appears at it, and by the one that is always there', async ({
  page,
}) => {
  const { body } = await openStory(page, { body: root([paragraph('Twelve lamps')]) })
  await body.area.getByText('Twelve lamps').dblclick({ position: { x: 6, y: 8 } })
  await page.locator('.inline-toolbar-popup').getByRole('button', { name: /bold/i }).click()
  await page
    .locator('.fixed-toolbar')
    .getByRole('button', { name: /italic/i })
    .click()
  await expect(body.area.locator('strong, b')).toHaveText('Twelve')
  await body.expectStored([paragraph(text('Twelve', { bold: true, italic: true }), ' lamps')])
})
