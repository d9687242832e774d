import { test as setup } from '@playwright/test'
import { logIn } from './logIn'
import { loginFile } from './loginFile'

// One after the other, once for all tests: Payload keeps an account's logins in one list, which it reads and writes back,
// so that of two logins at the same moment one is lost.
setup('reporter and publisher log in', async ({ browser }) => {
  for (const person of ['reporter', 'publisher'] as const) {
    const context = await browser.newContext()
    await logIn(await context.newPage(), person)
    await context.storageState({ path: loginFile(person) })
    await context.close()
  }
})
