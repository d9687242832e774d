import type { BrowserContext, Page } from '@playwright/test'
import { test as base } from '@playwright/test'
import type { Person } from '../../support/newsroomClient'
import { logIn } from '../../support/logIn'

type Desk = {
  /** A browser of their own for somebody who has logged in; it is closed after the test, for an open story goes on saving. */
  desk: (person: Person) => Promise<Page>
}

export const test = base.extend<Desk>({
  desk: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (person) => {
      const context = await browser.newContext()
      contexts.push(context)
      await logIn(context, person)
      return await context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})
