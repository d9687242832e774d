import { join } from 'node:path'
import { readTestEnvironment } from '../../env'
import type { Person } from '../../support/newsroomClient'

/** Where the login of a demo account is kept for the browser tests: a `storageState` of Playwright. Gone with the newspaper. */
export const loginFile = (person: Person): string =>
  join(readTestEnvironment().dataDir, 'logins', `${person}.json`)
