import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { aTemporaryFolder } from '../aTemporaryFolder'
import { holdDown, readPid } from './pidFile'
import type { ProcessSpec } from './processSpec'
import { startProcess } from './startProcess'
import { killProcess } from './stopProcess'
import { backoff, supervise } from './supervise'

it('waits longer after each failure, but never longer than half a minute', () => {
  expect([0, 1, 2, 3, 6, 60].map(backoff)).toEqual([0, 1000, 2000, 4000, 30_000, 30_000])
})

it('brings back what ended, and leaves down what was stopped by hand', async () => {
  const dataDir = aTemporaryFolder()
  const place = { dataDir, name: 'worker' } as const
  const spec: ProcessSpec = {
    name: 'worker',
    file: process.execPath,
    args: ['-e', "console.log('ready'); setInterval(() => {}, 1000)"],
    cwd: dataDir,
    env: {},
    logFile: join(dataDir, 'log', 'worker.log'),
    readiness: (output: string) => Promise.resolve(output.includes('ready') ? 'ready' : 'silent'),
  }
  const abort = new AbortController()
  const said: string[] = []
  await startProcess({ spec, dataDir })
  const supervision = supervise({
    specs: [spec],
    dataDir,
    progress: (text) => said.push(text),
    signal: abort.signal,
  })
  onTestFinished(async () => {
    abort.abort()
    await supervision
    await killProcess(place)
  })

  await killProcess(place)
  await vi.waitFor(() => expect(said).toContain('worker runs again'), { timeout: 30_000 })
  expect(readPid(place)).toBeDefined()

  holdDown(place)
  await killProcess(place)
  await vi.waitFor(() => expect(said.at(-1)).toContain('was stopped by hand'), { timeout: 30_000 })
  expect(readPid(place)).toBeUndefined()
}, 90_000)
