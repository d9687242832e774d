import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import { aBody } from '../../support/aBody'
import { asPerson } from '../../support/newsroomClient'
import { test } from './desk'
import { openView } from './openView'
import { logIn } from '../../support/logIn'

const column = (page: Page, stage: string): Locator => page.locator(`[data-stage=${stage}]`)

const aPhotoFile = async (name: string, width = 60) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width, height: 40, channels: 3, background: '#246' } })
    .png()
    .toBuffer(),
})

/** A story with a text, in writing, on nobody's desk. */
const aDraft = async (headline: string): Promise<void> => {
  const reporter = await asPerson('reporter')
  await reporter.create('articles?draft=true', {
    headline,
    language: 'en',
    body: aBody('Lamps.'),
    stage: 'writing',
  })
}

test('a story is moved on the board by keys, by mouse and by a press; a refused move says why and goes back', async ({
  page,
  desk,
}, { project }) => {
  test.skip(project.name === 'editor-phone', 'the columns stand side by side on a desk')
  test.setTimeout(180_000)
  const headline = `On the board ${project.name} ${Date.now().toString(36)}`
  await aDraft(headline)
  await logIn(page.context(), 'editor')
  const handle = page.getByRole('button', { name: `Move “${headline}”` })
  await openView(page, '/admin/board', handle)
  const card = (stage: string): Locator =>
    column(page, stage)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: headline }) })
  const status = page.getByRole('status').filter({ hasText: headline })
  await expect(card('writing')).toBeVisible()

  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(column(page, 'editing')).toHaveClass(/is-over/)
  await page.keyboard.press('Space')
  await expect(status).toContainText('is now in “Editing”')
  await expect(card('editing')).toBeVisible()
  await expect(handle, 'who works by keys goes on from the card').toBeFocused()

  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(card('editing')).toBeVisible()

  const [from, to] = [await card('editing').boundingBox(), await column(page, 'writing').boundingBox()]
  if (!from || !to) throw new Error('The board is not on the screen.')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 6)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 80, { steps: 12 })
  await page.mouse.up()
  await expect(card('writing')).toBeVisible()

  await page.reload()
  await expect(card('writing'), 'it was saved').toBeVisible()

  await handle.click()
  await page.getByRole('group', { name: 'Move to' }).getByRole('button', { name: 'Legal check' }).click()
  await expect(card('legal')).toBeVisible()

  const reporter = await desk('reporter')
  const theirs = reporter.getByRole('button', { name: `Move “${headline}”` })
  await openView(reporter, '/admin/board', theirs)
  await theirs.click()
  await reporter.getByRole('group', { name: 'Move to' }).getByRole('button', { name: 'Ready' }).press('Enter')
  await expect(reporter.getByRole('status').filter({ hasText: headline })).toContainText(
    'stays in “Legal check”',
  )
  await expect(column(reporter, 'legal').getByRole('link', { name: headline })).toBeVisible()
})

test('the media library finds a photo by words of its caption, and leads to the story that shows it', async ({
  page,
}, { project }) => {
  const mark = `${project.name} ${Date.now().toString(36)}`
  const [caption, headline] = [`The lamp of ${mark}`, `Under the lamp ${mark}`]
  const editor = await asPerson('editor')
  const form = new FormData()
  const { name, mimeType, buffer } = await aPhotoFile('lamp.png')
  form.append('file', new Blob([new Uint8Array(buffer)], { type: mimeType }), name)
  form.append('_payload', JSON.stringify({ alt: 'A lamp.', caption, credit: 'Ida Corrin' }))
  const { doc } = (await (await editor.send('POST', 'photos', form)).json()) as { doc: { id: string } }
  const story = await editor.create('articles?draft=true', { headline, language: 'en', leadPhoto: doc.id })

  await logIn(page.context(), 'editor')
  const search = page.getByRole('searchbox', { name: 'Caption, credit or alt text' })
  await openView(page, '/admin/media', search)
  const photos = page.locator('.media-card')
  await expect.poll(() => photos.count()).toBeGreaterThan(3)
  await search.fill(caption)
  await expect.poll(() => photos.count()).toBe(1)
  await expect(photos).toContainText(caption)
  await photos.getByRole('link').click()
  const uses = page.locator('.field-type').filter({ hasText: 'Where it is used' })
  await expect(uses.getByRole('listitem')).toHaveText(`${headline} (in a draft)`)
  await uses.getByRole('link', { name: headline }).click()
  await page.waitForURL(`**/admin/collections/articles/${story}`)
  await expect(page.locator('#field-headline')).toHaveValue(headline)
})

test('many photos are uploaded at once, and it is said which of them still lack words', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'editor-phone', 'many photos are uploaded at a desk')
  const mark = Date.now().toString(36)
  const files = [await aPhotoFile(`${mark}-one.png`, 61), await aPhotoFile(`${mark}-two.png`, 62)]
  await logIn(page.context(), 'editor')
  const chosen = page.locator('[data-media-files]')
  await openView(page, '/admin/media', chosen)
  await chosen.setInputFiles(files)
  const form = page.getByRole('dialog')
  await expect(form.locator('.file-selections')).toContainText(`${mark}-two.png`)
  await form.getByLabel('Alt').fill('A quay by night.')
  await form.getByLabel('Caption').fill(`The quay ${mark}`)
  await form.getByLabel('Credit').fill('Ida Corrin')
  await form.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(form.getByLabel('Alt')).toHaveValue('')
  await form.getByLabel('Caption').fill(`The other quay ${mark}`)
  await form.getByRole('button', { name: 'Save', exact: true }).first().click()
  const told = page.locator('.media-upload').getByRole('status')
  await expect(told).toContainText('2 uploaded. 1 without alt text or credit.')
  await expect(form).toBeHidden()
  await told.getByRole('button', { name: 'Show them' }).click()
  const photos = page.locator('.media-card')
  await expect(photos.filter({ hasText: `The other quay ${mark}` })).toContainText('No alt text · No credit')
  await expect(photos.filter({ hasText: `The quay ${mark}` })).toHaveCount(0)

  // Other stories may choose the newest photo, and go out with it.
  const editor = await asPerson('editor')
  const [wordless] = await editor.find('photos', `where[caption][equals]=The other quay ${mark}`)
  await editor.update(`photos/${String(wordless?.id)}`, { alt: 'A quay by day.', credit: 'Ida Corrin' })
})
