import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { block, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from './logIn'
import { storyBody } from './storyBody'
import { storyForm } from './storyForm'

const FILM = 'https://youtu.be/dQw4w9WgXcQ?si=track'
const POST = 'https://t.me/harbour/42'

const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('ControlOrMeta+V')
}

const newStory = async (page: Page, headline: string) => {
  await logIn(page, 'publisher')
  const form = storyForm(page)
  await form.create()
  await form.fill('headline', headline)
  await form.write('Before the block.')
  await page.keyboard.press('Enter')
  return page.locator('.rich-text-lexical [contenteditable=true]').first()
}

test('a pasted address becomes an embed in a line of its own, and the link that it was by one step back', async ({
  page,
  context,
}, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'a block is the same on every screen')
  test.setTimeout(120_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = await newStory(page, `Pasted addresses ${project.name}`)

  await paste(page, FILM)
  const embed = text.locator('.embed-block')
  await expect(embed).toContainText('YouTube')
  await expect(embed).toContainText('Nothing is attached')
  await expect(text.getByLabel('Address')).toHaveValue('https://www.youtube.com/watch?v=dQw4w9WgXcQ')

  await page.keyboard.press('ControlOrMeta+Z')
  await expect(embed).toBeHidden()
  await expect(text.getByRole('link', { name: FILM })).toHaveAttribute('href', FILM)
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(embed).toBeVisible()

  await text.getByLabel('What it says or shows').fill('The water rises.')
  await expect(embed).toContainText('The water rises.')
  await expect(embed).not.toContainText('Nothing is attached')
  await text.getByRole('button', { name: 'Edit: Embed' }).click()
  await expect(text.getByLabel('Address')).toBeHidden()

  await text.getByText('Before the block.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' See ')
  await paste(page, POST)
  await expect(text.getByRole('link', { name: POST })).toBeVisible()
  await expect(embed).toHaveCount(1)
})

test('a picture is put into a story in three actions, and shows its caption and credit', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'editor-desktop', 'a block is the same on every screen')
  test.setTimeout(120_000)
  const text = await newStory(page, `A picture ${project.name}`)

  await page.keyboard.type('/фото')
  await page.locator('.slash-menu-popup').getByRole('option', { name: 'Picture' }).click()
  await text.getByRole('button', { name: 'Choose from existing' }).click()
  await page.locator('.drawer--is-open tbody tr button').first().click()

  await expect(text.locator('.picture-block img')).toHaveAttribute('src', /\/api\/photos\/file\//)
  await expect(text.locator('.picture-block .story-block__credit')).not.toBeEmpty()
  await text.getByLabel('Caption').fill('For this use.')
  await expect(text.locator('.picture-block figcaption')).toContainText('For this use.')
  await text.getByRole('button', { name: 'Remove: Picture' }).click()
  await expect(text.locator('.picture-block')).toBeHidden()
})

test('a gallery shows its photos, and paragraphs pass it by keys', async ({ page }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'a phone has no such keys')
  const client = await asPerson('publisher')
  const photos = await client.find('photos', 'limit=2')
  const id = await client.create('articles?draft=true', {
    headline: 'A gallery',
    language: 'en',
    body: root([
      paragraph('Before.'),
      block({
        blockType: 'gallery',
        pictures: photos.map((photo) => ({ photo: photo.id, caption: 'Here.' })),
      }),
      paragraph('After.'),
    ]),
  })
  await logIn(page, 'publisher')
  await page.goto(`/admin/collections/articles/${id}`)
  const body = storyBody(page, { id, client })
  await expect(body.area.locator('.gallery-block img')).toHaveCount(2)
  await expect(body.area.locator('.gallery-block li').first()).toContainText('Here.')

  await body.area.getByText('After.').click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(body.area.locator('> *').nth(1)).toHaveText('After.')
  await body.area.getByRole('button', { name: 'Edit: Gallery' }).click()
  await expect(body.area.getByLabel('Caption').first()).toHaveValue('Here.')
})
