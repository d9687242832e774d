import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aPublishedStory } from '../../support/aPublishedStory'
import type { NewsroomClient } from '../../support/newsroomClient'
import { asPerson } from '../../support/newsroomClient'
import { untilShown } from '../../support/untilShown'
import { test } from './desk'
import { openView } from './openView'
import { logIn } from '../../support/logIn'

const { siteUrl } = readTestEnvironment()
/** The newsroom of the demo newspaper, and a device far from it. */
const ZONE = 'Atlantic/Faroe'
test.use({ timezoneId: 'Asia/Tokyo' })

type Edition = {
  language: string
  lead: string | null
  slots: string[]
  pins: { story: string; until: string }[]
}

const editionsOf = async (publisher: NewsroomClient): Promise<Edition[]> => {
  const answer = await publisher.send('GET', 'globals/front-page?depth=0')
  return ((await answer.json()) as { editions: Edition[] }).editions
}
const englishOf = async (publisher: NewsroomClient): Promise<Edition> => {
  const edition = (await editionsOf(publisher)).find(({ language }) => language === 'en')
  if (!edition) throw new Error('The demo newspaper has no English front page.')
  return edition
}

let publisher: NewsroomClient
let found: Edition[]
test.beforeAll(async () => {
  publisher = await asPerson('publisher')
  found = await editionsOf(publisher)
})
// As a script would: without a revision, over whatever the tests left.
test.afterEach(async () => {
  const editions = found.map(({ language, lead, slots, pins }) => ({
    language,
    lead,
    slots,
    pins: pins.map(({ story, until }) => ({ story, until })),
  }))
  const restored = await publisher.send('POST', 'globals/front-page', { editions, _status: 'published' })
  expect(restored.status).toBe(200)
})

const places = (page: Page): Locator => page.getByRole('list', { name: 'Places' }).getByRole('listitem')
const state = (page: Page): Locator => page.locator('.front-editor__state')
const message = (page: Page): Locator => page.locator('.front-editor__message [role=status]')

const openFront = async (page: Page): Promise<void> => {
  await openView(page, '/admin/front', places(page))
}
/** Makes room, and puts a story in a place by a search of its headline. */
const place = async (page: Page, headline: string, how: 'Add' | 'Lead with it'): Promise<void> => {
  const count = await places(page).count()
  if (count > 7) await places(page).last().getByRole('button', { name: /off$/ }).click()
  await page.getByRole('searchbox', { name: 'Find a published story' }).fill(headline)
  await page.getByRole('button', { name: `${how}: ${headline}` }).click()
  await expect(places(page).filter({ hasText: headline })).toBeVisible()
}
const mark = (): string => Date.now().toString(36)

test('a story is put on the front page, pinned, moved by keys and published, and stands on the site so', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'editor-phone', 'the front page is made on a desk')
  test.setTimeout(120_000)
  const { id, headline } = await aPublishedStory(publisher, `On the front ${mark()}`)
  await logIn(page.context(), 'publisher')
  await openFront(page)
  const lead = await places(page).first().locator('.front-slot__headline').innerText()
  await place(page, headline, 'Add')
  const slot = places(page).filter({ hasText: headline })
  await expect(state(page)).toHaveText('Not saved')
  await expect(page.frameLocator('iframe').getByRole('link', { name: headline }).first()).toBeAttached()

  const until = new Date(Date.now() + 2 * 86_400_000)
  until.setUTCSeconds(0, 0)
  const typed = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
    .format(until)
    .replace(' ', 'T')
  await slot.getByLabel('Keep until (Faroe)').fill(typed)

  const handle = slot.getByRole('button', { name: `Move “${headline}”`, exact: true })
  await handle.focus()
  await page.keyboard.press('Space')
  const count = await places(page).count()
  for (let step = 1; step < count; step += 1) {
    await page.keyboard.press('ArrowUp')
    await expect(page.getByText(`Over place ${String(count - step)}.`)).toBeAttached()
  }
  await page.keyboard.press('Space')
  await expect(places(page).first()).toContainText(headline)
  await expect(places(page).nth(1), 'the old lead is the second now').toContainText(lead)
  await expect(slot.getByLabel('Keep until (Faroe)'), 'in the zone of the newsroom').toHaveValue(typed)

  await page.getByRole('button', { name: 'Publish front page' }).press('Enter')
  await expect(state(page)).toHaveText('Readers have this')
  expect((await englishOf(publisher)).pins).toContainEqual(
    expect.objectContaining({ story: id, until: until.toISOString() }),
  )
  await untilShown({
    address: siteUrl,
    isShown: ({ html }) => {
      const [top = ''] = html.split('class="front-top').slice(1)
      return top.indexOf(headline) >= 0 && top.indexOf(headline) < top.indexOf(lead)
    },
  })
})

test('of two publishers the later one is shown both front pages, and neither loses anything', async ({
  page,
  desk,
}, { project }) => {
  test.skip(project.name === 'editor-phone', 'the front page is made on a desk')
  test.setTimeout(180_000)
  const mine = (await aPublishedStory(publisher, `Mine at noon ${mark()}`)).headline
  const theirs = (await aPublishedStory(publisher, `Theirs at noon ${mark()}`)).headline
  const begun = await editionsOf(publisher)
  await logIn(page.context(), 'publisher')
  await openFront(page)
  const other = await desk('admin')
  await openFront(other)

  await place(other, theirs, 'Lead with it')
  await other.getByRole('button', { name: 'Publish front page' }).click()
  await expect(state(other)).toHaveText('Readers have this')
  const published = await englishOf(publisher)

  await place(page, mine, 'Lead with it')
  await page.getByRole('button', { name: 'Publish front page' }).click()
  const dialog = page.getByRole('dialog', { name: /Somebody else saved this front page meanwhile: English/ })
  await expect(dialog).toContainText('Readers have theirs now.')
  await expect(dialog).toContainText(`Only in theirs: “${theirs}”.`)
  await expect(dialog).toContainText(`Only in yours: “${mine}”`)
  expect(await englishOf(publisher), 'nothing was saved').toEqual(published)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), colorScheme)
    const { violations } = await new AxeBuilder({ page }).include('.newsroom-dialog').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }

  await test.step('put off, it is shown again by the next save; nothing is lost by either', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(state(page)).toHaveText('Not saved')
    await expect(message(page)).toContainText('somebody else saved this front page meanwhile')
    await page.getByRole('button', { name: 'Publish front page' }).press('Enter')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: 'Take theirs' }).press('Enter')
    await expect(places(page).first()).toContainText(theirs)
    await expect(state(page)).toHaveText('Readers have this')
    await page.getByRole('button', { name: 'Bring mine back' }).press('Enter')
    await expect(places(page).first()).toContainText(mine)
    await expect(places(page).filter({ hasText: theirs })).toHaveCount(0)
  })

  await test.step('a third save comes in between; then one’s own is put over it', async () => {
    await other.getByRole('button', { name: `Move “${theirs}” down` }).click()
    await other.getByRole('button', { name: 'Save draft' }).click()
    await expect(state(other)).toHaveText('Draft saved; readers have the published one')
    await page.getByRole('button', { name: 'Publish front page' }).click()
    await expect(dialog).toContainText('Theirs is a draft; readers do not have it.')
    await dialog.getByRole('button', { name: 'Publish yours over it' }).press('Enter')
    await expect(state(page)).toHaveText('Readers have this')
    await untilShown({ address: siteUrl, isShown: ({ html }) => html.includes(mine) })
  })
  const russian = (editions: Edition[]) => editions.find(({ language }) => language === 'ru')
  expect(russian(await editionsOf(publisher)), 'the other language was touched by nobody').toEqual(
    russian(begun),
  )
})

test('two languages are published by two people, each over its own', async ({ page, desk }, { project }) => {
  test.skip(project.name === 'editor-phone', 'the front page is made on a desk')
  test.setTimeout(120_000)
  await logIn(page.context(), 'publisher')
  await openFront(page)
  const other = await desk('admin')
  await openFront(other)
  await other.getByRole('button', { name: 'Русский' }).click()
  await other.getByRole('button', { name: 'Lead with it' }).first().click()
  await places(page).nth(1).getByRole('button', { name: /up$/ }).click()
  for (const one of [other, page]) {
    await one.getByRole('button', { name: 'Publish front page' }).click()
    await expect(state(one)).toHaveText('Readers have this')
  }
  const now = new Map((await editionsOf(publisher)).map((edition) => [edition.language, edition]))
  const before = new Map(found.map((edition) => [edition.language, edition]))
  expect(now.get('en')?.lead).toBe(before.get('en')?.slots[0])
  expect(now.get('ru')?.slots).toEqual([before.get('ru')?.lead])
})

test('an unsaved front page is not left without a question, by a link or by going back', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'editor-phone', 'the front page is made on a desk')
  await logIn(page.context(), 'publisher')
  await page.goto('/admin')
  const newsroom = page.getByRole('navigation', { name: 'Newsroom', exact: true })
  await newsroom.getByRole('link', { name: 'Front page' }).click()
  await expect(places(page).first()).toBeVisible()
  await places(page).nth(1).getByRole('button', { name: /up$/ }).click()
  const changed = await places(page).first().innerText()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })

  for (const leave of [
    () => newsroom.getByRole('link', { name: 'Board' }).click(),
    () => page.evaluate(() => history.back()),
  ]) {
    await leave()
    await expect(question).toContainText('Changed and not saved: English.')
    await question.getByRole('button', { name: 'Stay here' }).last().press('Enter')
    await expect(question).toBeHidden()
    expect(await places(page).first().innerText()).toBe(changed)
  }
  await newsroom.getByRole('link', { name: 'Board' }).click()
  await question.getByRole('button', { name: 'Leave without saving' }).press('Enter')
  await page.waitForURL('**/admin/board')
})

test('a preview that cannot be made says so, keeps the last one, and is tried again', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'editor-phone', 'the front page is made on a desk')
  await logIn(page.context(), 'publisher')
  await openFront(page)
  const shown = page.frameLocator('iframe').locator('.front-top').getByRole('heading').first()
  const lead = await shown.innerText()
  await page.route('**/preview/front**', (route) => route.abort())
  await places(page).nth(1).getByRole('button', { name: /up$/ }).click()
  const preview = page.getByRole('region', { name: 'As readers will see it' })
  await expect(preview.getByRole('status')).toContainText('The preview could not be made')
  await expect(shown, 'the last good one stays').toHaveText(lead)
  await page.unroute('**/preview/front**')
  await preview.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(shown).not.toHaveText(lead)
  await expect(preview.getByRole('status')).toHaveText('')
})
