import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aTemporaryFolder } from '../aTemporaryFolder'
import { isHeldDown, readPid, writePid } from './pidFile'
import type { ProcessSpec } from './processSpec'
import { startProcess } from './startProcess'
import { killProcess, stopProcess } from './stopProcess'

const SERVES =
  "process.on('SIGTERM', () => process.exit(0)); console.log('here I am'); setInterval(() => {}, 1000)"

const aSpec = (dataDir: string, overrides: Partial<ProcessSpec> & { script?: string } = {}): ProcessSpec => ({
  name: 'worker',
  file: process.execPath,
  args: ['-e', overrides.script ?? SERVES],
  cwd: dataDir,
  env: {},
  logFile: join(dataDir, 'log', 'worker.log'),
  readiness: (output) => Promise.resolve(output.includes('here I am') ? 'ready' : 'silent'),
  ...overrides,
})

const aPlace = () => {
  const place = { dataDir: aTemporaryFolder(), name: 'worker' } as const
  onTestFinished(async () => {
    await killProcess(place)
  })
  return place
}

describe('a process', () => {
  it('is started once, leaves its pid and its log, and ends when asked', async () => {
    const place = aPlace()
    const start = () => startProcess({ spec: aSpec(place.dataDir), dataDir: place.dataDir })
    expect(await start()).toBe('ready')
    const pid = readPid(place)
    expect(readFileSync(join(place.dataDir, 'run', 'worker.pid'), 'utf8')).toBe(`${String(pid)}\n`)
    expect(await start()).toBe('running')
    expect(readPid(place)).toBe(pid)
    expect(readFileSync(join(place.dataDir, 'log', 'worker.log'), 'utf8')).toBe('here I am\n')
    expect(await stopProcess(place)).toBe(true)
    expect(readPid(place)).toBeUndefined()
    expect(await stopProcess(place)).toBe(false)
  })

  it('is not ready because an earlier run was', async () => {
    const place = aPlace()
    await startProcess({ spec: aSpec(place.dataDir), dataDir: place.dataDir })
    await stopProcess(place)
    const failing = aSpec(place.dataDir, { script: "console.log('no luck'); process.exit(3)" })
    await expect(startProcess({ spec: failing, dataDir: place.dataDir })).rejects.toThrow(
      /worker ended before it was ready[^]*no luck$/,
    )
  })

  it('whose program is missing is refused', async () => {
    const place = aPlace()
    const missing = aSpec(place.dataDir, { file: join(place.dataDir, 'nothing-here') })
    await expect(startProcess({ spec: missing, dataDir: place.dataDir })).rejects.toThrow(/worker ended/)
  })

  it('is not mistaken for a stranger that got its pid', () => {
    const place = aPlace()
    writePid(place, process.pid)
    expect(readPid(place)).toBe(process.pid)
    writeFileSync(join(place.dataDir, 'run', 'worker.born'), 'another time')
    expect(readPid(place)).toBeUndefined()
  })

  it('does not run when its pid file holds no pid', () => {
    const place = aPlace()
    writePid(place, process.pid)
    writeFileSync(join(place.dataDir, 'run', 'worker.pid'), 'x')
    expect(readPid(place)).toBeUndefined()
    expect(isHeldDown(place)).toBe(false)
  })
})
