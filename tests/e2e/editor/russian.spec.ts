import { expect } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aBody } from '../../support/aBody'
import { aPublishedStory } from '../../support/aPublishedStory'
import { asPerson } from '../../support/newsroomClient'
import { test } from './desk'
import { openView } from './openView'

const { cmsUrl } = readTestEnvironment()
const DAY = 86_400_000
const RUSSIAN = { name: 'payload-lng', value: 'ru', url: cmsUrl }

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name === 'editor-phone', 'the same words on every width')
  test.setTimeout(120_000)
})

test('a refusal to schedule is said in Russian, in the time of the newsroom and without the name of a field', async ({
  desk,
}) => {
  const publisher = await asPerson('publisher')
  const { id, headline } = await aPublishedStory(publisher, `A withdrawal ${Date.now().toString(36)}`)
  // Noon in UTC is noon in Faroe in winter and one o'clock in summer: the words of the answer say neither UTC nor `at`.
  const at = new Date(Date.now() + 3 * DAY)
  await publisher.create('schedule', { article: id, action: 'unpublish', at: at.toISOString() })
  await publisher.update(`articles/${id}?draft=true`, { teaser: 'Другое предложение.' })
  const page = await desk('publisher')
  await page.context().addCookies([RUSSIAN])
  await page.goto(`/admin/collections/articles/${id}`)
  await expect(page.locator('#field-headline')).toHaveValue(headline)

  const panel = page.locator('.schedule-panel')
  await panel.getByRole('button', { name: 'Запланировать изменения' }).click()
  await panel.getByLabel('День').fill(new Date(at.getTime() + 2 * DAY).toISOString().slice(0, 10))
  await panel.getByRole('button', { name: 'Проверить' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: /запланировать/i }).click()
  const time = new Intl.DateTimeFormat('ru', {
    timeZone: 'Atlantic/Faroe',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
  const told = dialog.getByRole('alert')
  await expect(told).toContainText('Материал будет снят с публикации')
  await expect(told).toContainText(time)
  await expect(told).not.toContainText(/UTC|at:/)
})

test('a refused move of the stage is said in Russian, with the names of the stages', async ({ desk }) => {
  const reporter = await asPerson('reporter')
  const headline = `На доске ${Date.now().toString(36)}`
  await reporter.create('articles?draft=true', {
    headline,
    language: 'en',
    stage: 'writing',
    body: aBody('Lamps.'),
  })
  const page = await desk('reporter')
  await page.context().addCookies([RUSSIAN])
  const handle = page.getByRole('button', { name: `Переместить «${headline}»` })
  await openView(page, '/admin/board', handle)
  await handle.click()
  const moves = page.getByRole('group', { name: 'Переместить в' })
  const why = 'Перевести материал из «В работе» в «У юриста» вам нельзя. Можно выбрать: Правка, Идея.'
  await expect(moves.getByRole('button', { name: 'У юриста' })).toContainText(why)
  await moves.getByRole('button', { name: 'У юриста' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: headline })).toContainText(
    `остаётся в «В работе». ${why}`,
  )
})
