import { expect } from '@playwright/test'
import { test } from './desk'
import { storyForm } from './storyForm'

test('a refusal says in the form what is missing, and to whom it is not allowed', async ({ desk }, {
  project,
}) => {
  test.setTimeout(120_000)
  const mark = `${project.name}-${Date.now().toString(36)}`
  const publisher = await desk('publisher')
  const form = storyForm(publisher)
  await form.create()
  await form.fill('headline', `Nothing but a headline ${mark}`)
  await form.write(`One paragraph, ${mark}.`)
  const dialog = await form.openPublication()
  await expect(dialog.locator('#publish-now')).toBeDisabled()
  await expect(dialog.getByText('A published story needs a teaser')).toBeVisible()
  // Each line leads to its place.
  await dialog.getByRole('button', { name: 'Choose the section that the story is published in.' }).click()
  await expect(dialog).toBeHidden()
  await expect(publisher.locator('#field-section input').first()).toBeFocused()

  const reporter = await desk('reporter')
  const own = storyForm(reporter)
  await own.create()
  await own.fill('headline', `By a reporter ${mark}`)
  await own.write(`Another paragraph, ${mark}.`)
  await expect(reporter.locator('#action-save')).toHaveCount(0)
  await own.handIn()
  expect(await own.stage()).toBe('Editing')
})
