import type { Page } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import type { Person } from '../../support/newsroomClient'

const { demoPassword } = readTestEnvironment()

/** Logs a demo account in through the form of the newsroom, and waits for the page behind it. */
export const logIn = async (page: Page, person: Person): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(`${person}@dateline.example`)
  await page.locator('#field-password').fill(demoPassword)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
}
