import { readFixture } from '@dateline/cms/editor/paste/readFixture'
import { toStored } from '@dateline/cms/editor/paste/toStored'
import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from '../../support/logIn'
import { storyBody } from './storyBody'

const fixtures = new URL('../../../apps/cms/src/editor/paste/fixtures/', import.meta.url)
const names = readdirSync(fixtures)

const formatsOf = (name: string): Record<string, string> => {
  const content = readFileSync(new URL(name, fixtures), 'utf8')
  return name.endsWith('.txt')
    ? { 'text/plain': content }
    : { 'text/html': content, 'text/plain': 'the same words' }
}

test('what is pasted from each program is stored with its structure and nothing else', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'editor-desktop', 'a clipboard is the same on every screen')
  test.setTimeout(600_000)
  const client = await asPerson('editor')
  const id = await client.create('articles', {
    headline: `Pasted ${Date.now().toString(36)}`,
    language: 'en',
  })
  await logIn(page.context(), 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  const body = storyBody(page, { id, client })
  for (const name of names)
    await test.step(name, async () => {
      await body.pasteOver(formatsOf(name))
      await body.expectStored(toStored(readFixture(name)))
    })

  await test.step('one undo takes a paste back', async () => {
    await body.pasteOver({ 'text/plain': 'First' })
    await body.paste({ 'text/html': '<p> and <b>second</b></p><p>third</p>' })
    await expect(body.area).toContainText('third')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(body.area).toHaveText('First')
  })

  await test.step('a picture is refused in words', async () => {
    await body.paste({ 'text/html': '<img src="https://example.org/a.png">' })
    await expect(page.getByText(/A picture cannot be pasted into the text/)).toBeVisible()
    await expect(body.area).toHaveText('First')
  })
})
