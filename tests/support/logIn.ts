import type { BrowserContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { readTestEnvironment } from '../env'
import type { Person } from './newsroomClient'

const { cmsUrl, demoPassword } = readTestEnvironment()

export type Account = { email: string; password: string }

/** Asks as the form of the login does, which one test fills in by keys: to draw it each time takes seconds. */
export const logInAt = async (context: BrowserContext, url: string, account: Account): Promise<void> => {
  const answer = await context.request.post(`${url}/api/users/login`, {
    data: account,
    headers: { origin: url },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Logs a demo account in. */
export const logIn = (context: BrowserContext, person: Person): Promise<void> =>
  logInAt(context, cmsUrl, { email: `${person}@dateline.example`, password: demoPassword })
