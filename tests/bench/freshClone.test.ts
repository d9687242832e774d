import { waitUntil } from '@dateline/tools/waitUntil'
import getPort from 'get-port'
import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { readTestEnvironment } from '../env'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FIRST_LIMIT_S = 360
const SECOND_LIMIT_S = 15

const folder = mkdtempSync(join(tmpdir(), 'dateline-clone-'))
const clone = join(folder, 'dateline')
/** Nothing that another checkout has fetched is there: no packages, no database, no build. */
const CACHES = {
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_DATA_HOME: join(folder, 'data'),
  npm_config_cache: join(folder, 'npm'),
}
const OF_THE_MACHINE = /^(PATH|HOME|LANG|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_\w+|PIP_\w+)$/i
let running: ChildProcess | undefined

const stop = async (): Promise<void> => {
  const child = running
  running = undefined
  if (child?.pid === undefined || child.exitCode !== null) return
  const exit = once(child, 'exit')
  // Ctrl-C reaches npm and all that it started.
  process.kill(-child.pid, 'SIGINT')
  await exit
}

afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `npm start` in the clone. @returns the seconds until the front page is there */
const secondsUntilFront = async (ports: Record<string, string>, limit: number): Promise<number> => {
  // The variables of the newspaper of this run, and of the npm that runs us, must not reach the clone.
  const env: NodeJS.Dict<string> = {
    ...Object.fromEntries(
      Object.entries(readTestEnvironment().inherited).filter(([name]) => OF_THE_MACHINE.test(name)),
    ),
    ...CACHES,
    ...ports,
  }
  const begin = performance.now()
  const seconds = (): number => (performance.now() - begin) / 1000
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: clone,
    env: env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  running = child
  const isShown = async (): Promise<boolean> => {
    const answer = await fetch(`http://127.0.0.1:${ports.WEB_PORT ?? ''}/`).catch(() => null)
    const html = await answer?.text()
    return answer?.status === 200 && html?.includes('</html>') === true
  }
  const hasSettled = async (): Promise<boolean> => child.exitCode !== null || (await isShown())
  await waitUntil(hasSettled, { timeoutMs: limit * 1000, everyMs: 50 })
  const passed = seconds()
  expect(child.exitCode, 'npm start runs on').toBeNull()
  expect(passed, 'seconds until the front page').toBeLessThanOrEqual(limit)
  return passed
}

it('shows its first page soon after a fresh clone, and at once when it is started again', async () => {
  const ports = {
    WEB_PORT: String(await getPort()),
    CMS_PORT: String(await getPort()),
    MONGOD_PORT: String(await getPort()),
  }
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone])
  const first = await secondsUntilFront(ports, FIRST_LIMIT_S)
  await stop()
  const second = await secondsUntilFront(ports, SECOND_LIMIT_S)
  await stop()
  console.log(
    `fresh clone to first page ${first.toFixed(1)} s (limit ${String(FIRST_LIMIT_S)} s), second start ${second.toFixed(1)} s (limit ${String(SECOND_LIMIT_S)} s)`,
  )
})
