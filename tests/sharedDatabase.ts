import '@dateline/test-kit/aDatabase'
import { startDatabase } from '@dateline/tools/startDatabase'
import { aTemporaryEnvironment } from '@dateline/tools/aTemporaryEnvironment'
import type { TestProject } from 'vitest/node'

/** One real mongod for a whole run. Each test asks for a database of its own on it: see `aDatabase`. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { environment, clear } = await aTemporaryEnvironment()
  await startDatabase({ environment, progress: () => undefined })
  project.provide('mongodPort', environment.mongodPort)
  return clear
}
