import { expect as expectAtOnce, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aBody } from '../../support/aBody'
import { aPublishedStory } from '../../support/aPublishedStory'
import { expectAccessible } from '../../support/expectAccessible'
import { asPerson } from '../../support/newsroomClient'
import { untilShown } from '../../support/untilShown'
import { logIn } from '../../support/logIn'

const { siteUrl } = readTestEnvironment()
/** The newsroom's pages load their parts on demand, and nothing here is about how fast. */
const expect = expectAtOnce.configure({ timeout: 30_000 })
const DAY = 86_400_000
/** The newsroom of the demo newspaper. */
const ZONE = 'Atlantic/Faroe'

const wall = (moment: Date): { day: string; time: string } => {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(moment)
    .split(' ')
  return { day, time }
}

test('a publisher schedules a story, moves it in the calendar by keys, mouse and typing, and it goes out by itself', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'editor-phone', 'the days stand side by side on a desk')
  test.setTimeout(180_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const headline = `The sea wall opens ${mark}`
  const slug = `the-sea-wall-opens-${mark}`
  const publisher = await asPerson('publisher')
  const [section] = await publisher.find('sections', 'where[slug][equals]=harbour')
  const id = await publisher.create('articles?draft=true', {
    headline,
    slug,
    teaser: 'At six in the morning, after four years.',
    language: 'en',
    section: section?.id,
    body: aBody(`The gates stand open, ${mark}.`),
  })
  const rowOf = async (): Promise<Record<string, unknown>> => {
    const answer = await publisher.send('GET', `schedule?where[article][equals]=${id}`)
    return ((await answer.json()) as { docs: Record<string, unknown>[] }).docs[0] ?? {}
  }

  await logIn(page.context(), 'publisher')
  await page.goto(`/admin/collections/articles/${id}`)
  const panel = page.locator('.schedule-panel')
  await expect(panel.getByText('Not scheduled.')).toBeVisible()
  await panel.getByRole('button', { name: 'Schedule publication' }).click()
  await expect(panel.getByLabel('Day')).toBeFocused()
  await panel.getByLabel('Day').fill('2020-01-01')
  await panel.getByRole('button', { name: 'Look it through' }).click()
  await expect(panel.getByText('This moment is over.')).toBeVisible()
  await panel.getByRole('button', { name: /^Tomorrow/ }).click()
  await expectAccessible(page, '.schedule-panel')
  await panel.getByRole('button', { name: 'Look it through' }).click()
  const approval = page.getByRole('dialog', { name: /^The story goes out .*06:00/ })
  await expect(approval.getByText(/Worth a look: \d/)).toBeVisible()
  await expectAccessible(page, '.newsroom-dialog')
  await approval.getByRole('button', { name: 'Schedule all the same' }).click()
  await expect(approval).toBeHidden()
  const tomorrow = wall(new Date(Date.now() + DAY)).day
  await expect(panel.getByText(/Goes out .*06:00 \(Faroe\)/)).toBeVisible()
  expect(wall(new Date(String((await rowOf()).at)))).toEqual({ day: tomorrow, time: '06:00' })

  await page.goto('/admin/calendar')
  const story = page.getByRole('button', { name: headline })
  await expect(story).toBeVisible()
  await expectAccessible(page, '.calendar')
  await story.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(story).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'now stands at' })).toBeAttached()
  const moved = wall(new Date(new Date(`${tomorrow}T12:00:00Z`).getTime() + 8 * DAY)).day
  expect(wall(new Date(String((await rowOf()).at)))).toEqual({ day: moved, time: '06:00' })
  await expect(story).toBeFocused()

  // A day earlier, by mouse.
  const target = new Date(new Date(`${moved}T12:00:00Z`).getTime() - DAY).toISOString().slice(0, 10)
  await story.dragTo(page.getByRole('cell').filter({ has: page.locator(`time[datetime="${target}"]`) }))
  await expect.poll(async () => wall(new Date(String((await rowOf()).at))).day).toBe(target)

  await story.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectAccessible(page, '.calendar-dialog')
  await dialog.getByLabel('Time in Faroe').fill('18:30')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(wall(new Date(String((await rowOf()).at)))).toEqual({ day: target, time: '18:30' })

  // Forms know minutes; here nobody waits for the next one.
  const at = new Date(Date.now() + 2000)
  await publisher.update(`schedule/${String((await rowOf()).id)}`, { at: at.toISOString() })
  const address = `${siteUrl}/${at.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}`
  expect((await fetch(address)).status).not.toBe(200)
  await untilShown({ address, isShown: ({ html }) => html.includes(headline), withinMs: 20_000 })
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime())
  await page.goto(`/admin/collections/articles/${id}`)
  await expect(panel.getByText('Went out by the schedule')).toBeVisible()
})

test('what could not go out says so on the story and in the calendar, and is scheduled again', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'editor-phone', 'the same on every width')
  test.setTimeout(120_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const headline = `Needs a person ${mark}`
  const publisher = await asPerson('publisher')
  const [section] = await publisher.find('sections', 'where[slug][equals]=harbour')
  const id = await publisher.create('articles?draft=true', {
    headline,
    teaser: 'One sentence.',
    language: 'en',
    section: section?.id,
    body: aBody(`Words, ${mark}.`),
  })
  const at = new Date(Date.now() + DAY).toISOString()
  await publisher.create('schedule', { article: id, action: 'publish', at })
  await publisher.update(`articles/${id}`, { deletedAt: new Date().toISOString() })

  await logIn(page.context(), 'publisher')
  await page.goto('/admin/calendar')
  const need = page.locator('.calendar__need')
  const link = need.getByRole('link', { name: headline })
  await expect(
    need.getByText('The story is in the trash. Take it out and schedule it again').first(),
  ).toBeVisible()
  await expectAccessible(page, '.calendar')
  await expect(link).toHaveAttribute('href', `/admin/collections/articles/trash/${id}`)
  await publisher.update(`articles/${id}?trash=true`, { deletedAt: null })
  await page.reload()
  await link.click()
  const panel = page.locator('.schedule-panel')
  await expect(panel.getByRole('alert').getByText('This needs you')).toBeVisible()
  await expectAccessible(page, '.schedule-panel')
  await panel.getByRole('button', { name: 'Schedule again' }).click()
  await panel.getByRole('button', { name: 'Look it through' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule all the same' }).click()
  await expect(panel.getByText(/Goes out/)).toBeVisible()
})

test('a change of a live story is shown and asked about before it is scheduled, and readers are told of it when it goes out', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'editor-phone', 'the same on every width')
  test.setTimeout(120_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const publisher = await asPerson('publisher')
  const story = await aPublishedStory(publisher, `The quay opens in May ${mark}`)
  await publisher.update(`articles/${story.id}?draft=true`, { headline: `The quay opens in June ${mark}` })

  await logIn(page.context(), 'publisher')
  await page.goto(`/admin/collections/articles/${story.id}`)
  const panel = page.locator('.schedule-panel')
  await panel.getByRole('button', { name: 'Schedule this change' }).click()
  await panel.getByRole('button', { name: /^Tomorrow/ }).click()
  await panel.getByRole('button', { name: 'Look it through' }).click()
  const dialog = page.getByRole('dialog', { name: /^The change goes out / })
  await expect(dialog.locator('del')).toContainText('May')
  await expect(dialog.locator('ins')).toContainText('June')
  const approve = dialog.getByRole('button', { name: /^Schedule/ })
  await approve.click()
  await expect(dialog.getByRole('alert')).toHaveText('Say what this change is.')
  await dialog.getByRole('radio', { name: /^Correction/ }).check()
  await approve.click()
  await expect(dialog.getByRole('alert')).toContainText('Write one sentence')
  await dialog.getByLabel('A sentence for readers').fill(`It opens in June, not in May. ${mark}`)
  await expectAccessible(page, '.newsroom-dialog')
  await approve.click()
  await expect(dialog).toBeHidden()
  await expect(panel.getByText(`Correction: “It opens in June, not in May. ${mark}”`)).toBeVisible()

  const answer = await publisher.send('GET', `schedule?where[article][equals]=${story.id}`)
  const [row] = ((await answer.json()) as { docs: { id: string }[] }).docs
  await publisher.update(`schedule/${String(row?.id)}`, { at: new Date(Date.now() + 2000).toISOString() })
  await untilShown({
    address: siteUrl + story.path,
    isShown: ({ html }) => html.includes('The quay opens in June') && html.includes(`not in May. ${mark}`),
    withinMs: 20_000,
  })
})
