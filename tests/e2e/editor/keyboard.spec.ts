import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { untilShown } from '../../support/untilShown'

const { siteUrl, demoPassword } = readTestEnvironment()

/** More than there are stops on the way through a story. */
const STOPS = 60

/** Goes from stop to stop until the keys work on this one. Nothing else than keys is pressed. */
const reach = async (page: Page, stop: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await stop.waitFor()
  for (let presses = 0; presses < STOPS; presses += 1) {
    if (await stop.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${String(stop)} is no stop of the keyboard.`)
}

const choose = async (page: Page, field: string, words: string): Promise<void> => {
  const place = page.locator(`#field-${field}`)
  await reach(page, place.locator('input').first())
  await page.keyboard.type(words)
  await expect(page.locator('.rs__option', { hasText: words }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(place).toContainText(words)
}

test('a whole life of a story, from the login to the takedown, by the keyboard alone', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'editor-phone', 'a phone has no such keyboard')
  test.setTimeout(180_000)
  const { keyboard } = page
  const headline = `Lamps by keys ${Date.now().toString(36)}`
  const dialog = page.getByRole('dialog')
  const saved = page.locator('.save-status')

  await page.goto('/admin/login')
  await expect(page.locator('#field-email')).toBeFocused()
  await keyboard.type('publisher@dateline.example')
  await keyboard.press('Tab')
  await keyboard.type(demoPassword)
  await keyboard.press('Enter')
  await page.waitForURL('**/admin')

  await reach(page, page.getByRole('link', { name: 'New story' }))
  await keyboard.press('Enter')
  await expect(page.getByLabel('Headline')).toBeFocused()
  await keyboard.type(headline)
  await keyboard.press('Enter')
  await page.waitForURL(/\/articles\/[0-9a-f]{24}/)

  const text = page.locator('.ContentEditable__root')
  await expect(text, 'a new story is open to be written').toBeFocused()
  await keyboard.type('Eleven lamps on the quay are dark.')
  await keyboard.press('Enter')
  await keyboard.type('/head')
  await page.getByRole('option', { name: 'Heading 2' }).waitFor()
  await keyboard.press('Enter')
  await keyboard.type('Whose they are')
  await keyboard.press('Enter')
  await keyboard.type('Nobody has sent a bill since spring.')
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('Whose they are')

  await reach(page, page.locator('#field-teaser'), 'Shift+Tab')
  await keyboard.type('Nobody knows who pays for them.')
  const lead = page.locator('#field-leadPhoto')
  await reach(page, lead.getByRole('button', { name: 'Choose from existing' }))
  await keyboard.press('Enter')
  await reach(page, page.locator('.drawer--is-open tbody tr button').first())
  await keyboard.press('Enter')
  await expect(lead.locator('img')).toBeVisible()

  const note = page.getByLabel('A note on the story')
  await reach(page, note)
  await keyboard.type('Who owns the twelfth lamp?')
  await reach(page, page.getByRole('button', { name: 'Add the note' }))
  await keyboard.press('Enter')
  await expect(page.locator('.notes-panel')).toContainText('Who owns the twelfth lamp?')
  await choose(page, 'section', 'Harbour')
  await choose(page, 'topics', 'Ferries')
  await expect(saved).toContainText('Saved')

  const moves = page.locator('#field-stage summary')
  await reach(page, moves, 'Shift+Tab')
  await keyboard.press('Enter')
  await reach(page, page.getByRole('button', { name: 'Hand in to the desk' }))
  await keyboard.press('Enter')
  await expect(page.locator('#field-stage [aria-current=step]')).toHaveText('Editing')
  await expect(moves, 'the focus stays beside what was pressed').toBeFocused()

  await keyboard.press('Control+Shift+Enter')
  await reach(page, dialog.locator('#publish-now'))
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const slug = await page.locator('#field-slug').inputValue()
  const address = `${siteUrl}/${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`
  await untilShown({ address, isShown: ({ html }) => html.includes('Whose they are') })

  await reach(page, page.locator('#field-teaser'), 'Shift+Tab')
  await keyboard.press('End')
  await keyboard.type(' The port does not.')
  await keyboard.press('Control+Shift+Enter')
  await reach(page, dialog.getByRole('radio').first())
  await keyboard.press('Space')
  for (let presses = 0; presses < 4; presses += 1) {
    if (await dialog.getByRole('radio', { name: 'Correction' }).isChecked()) break
    await keyboard.press('ArrowDown')
  }
  await reach(page, dialog.getByLabel(/^A sentence for readers/))
  await keyboard.type('The owner of the lamps was wrong.')
  await reach(page, dialog.locator('#publish-now'))
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await untilShown({ address, isShown: ({ html }) => html.includes('The owner of the lamps was wrong.') })

  await reach(page, page.locator('.doc-controls__popup .popup-button'), 'Shift+Tab')
  await keyboard.press('Enter')
  await reach(page, page.locator('#action-unpublish'))
  await keyboard.press('Enter')
  await reach(page, dialog.getByRole('radio').first())
  await keyboard.press('ArrowDown')
  await reach(page, dialog.getByLabel('Reason for readers'))
  await keyboard.type('The lamps were never dark.')
  await reach(page, dialog.locator('#withdraw-now'))
  await keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await untilShown({
    address,
    isShown: ({ html, status }) => status === 410 && html.includes('The lamps were never dark.'),
  })
})
