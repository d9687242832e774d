import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './env'
import { findOnPath } from './findOnPath'
import { ROOT } from './paths'
import type { Progress } from './progress'
import { Refusal } from './refusal'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const INSTALL_TIMEOUT_MS = 300_000
const TESTS = join(ROOT, 'tests')

/**
 * A browser for the tests: `CHROMIUM`, the one that Playwright brought, one on the PATH; else one is installed, by
 * Playwright or by apt-get. Undefined means Playwright's own.
 */
export const findChromium = (
  { chromiumPath, inherited }: Pick<Environment, 'chromiumPath' | 'inherited'>,
  progress: Progress,
): string | undefined => {
  if (chromiumPath !== undefined) return chromiumPath
  if (isPlaywrightsInstalled()) return undefined
  const onPath = () =>
    NAMES.map((name) => findOnPath(name, inherited.PATH ?? '')).find((path) => path !== undefined)
  const found = onPath()
  if (found !== undefined) return found

  progress('browser: installing Chromium with Playwright …')
  spawnSync(
    process.execPath,
    [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'],
    {
      cwd: TESTS,
      stdio: 'ignore',
      timeout: INSTALL_TIMEOUT_MS,
    },
  )
  if (isPlaywrightsInstalled()) return undefined

  if (process.getuid?.() === 0 && findOnPath('apt-get', inherited.PATH ?? '') !== undefined) {
    progress('browser: installing Chromium with apt-get …')
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], {
      stdio: 'ignore',
      timeout: INSTALL_TIMEOUT_MS,
    })
    const installed = onPath()
    if (installed !== undefined) return installed
  }
  throw new Refusal(
    'The browser tests need Chromium. Install it so that it is on the PATH, or name it with CHROMIUM=/path/of/chromium.',
  )
}

const isPlaywrightsInstalled = (): boolean => {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  return existsSync(execFileSync(process.execPath, ['-e', script], { cwd: TESTS, encoding: 'utf8' }).trim())
}
