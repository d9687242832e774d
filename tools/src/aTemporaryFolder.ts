import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone after the test. */
export const aTemporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
