import { expect, test } from '@playwright/test'
import { logIn } from './logIn'
import { storyForm } from './storyForm'

const publishButton = { name: 'Publish changes' }

test('a refusal says in the form what is missing, and to whom it is not allowed', async ({ browser }, {
  project,
}) => {
  test.setTimeout(120_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const desk = async (person: 'publisher' | 'reporter') => {
    const page = await (await browser.newContext()).newPage()
    await logIn(page, person)
    return page
  }

  const publisher = await desk('publisher')
  const form = storyForm(publisher)
  await form.create()
  await form.fill('headline', `Nothing but a headline ${mark}`)
  await form.write(`One paragraph, ${mark}.`)
  await publisher.getByRole('button', publishButton).click()
  await expect(
    publisher.getByText('Choose the section that the story is published in.').first(),
  ).toBeAttached()
  await expect(publisher.getByText('A published story needs a teaser').first()).toBeAttached()

  const reporter = await desk('reporter')
  const own = storyForm(reporter)
  await own.create()
  await own.fill('headline', `By a reporter ${mark}`)
  await own.write(`Another paragraph, ${mark}.`)
  await reporter.getByRole('button', publishButton).click()
  await expect(reporter.getByText('Only a publisher may publish.').first()).toBeVisible()
})
