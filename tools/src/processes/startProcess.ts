import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '../refusal'
import { waitUntil } from '../waitUntil'
import { readPid, releaseHold, removePid, writePid } from './pidFile'
import type { ProcessSpec, Readiness } from './processSpec'
import { stopProcess } from './stopProcess'

const START_TIMEOUT_MS = 120_000
/** A process that answers, but whose database or CMS does not, is given this long to become ready. */
const READY_TIMEOUT_MS = 15_000
const LARGEST_LOG = 20_000_000

type Start = { spec: ProcessSpec; dataDir: string; signal?: AbortSignal }

/**
 * Starts a process in a group of its own (a terminal's Ctrl-C does not reach it: we stop it in our order), with its
 * pid file and its log, and waits until it works. Does nothing when it runs already. Resolves to `alive` when it
 * answers without being ready; refuses when it ends or stays silent.
 */
export const startProcess = async ({ spec, dataDir, signal }: Start): Promise<Readiness | 'running'> => {
  const place = { dataDir, name: spec.name }
  releaseHold(place)
  if (readPid(place) !== undefined) return 'running'
  removePid(place)
  await spec.before?.()
  signal?.throwIfAborted()
  const logStart = spawnDetached({ spec, dataDir })
  const output = () => readFrom(spec.logFile, logStart)

  let readiness: Readiness = 'silent'
  const isSettled = async () => {
    if (readPid(place) === undefined) return true
    readiness = await spec.readiness(output())
    return readiness === 'ready'
  }
  await waitUntil(async () => (await isSettled()) || readiness !== 'silent', {
    timeoutMs: START_TIMEOUT_MS,
    signal,
  })
  await waitUntil(isSettled, { timeoutMs: READY_TIMEOUT_MS, signal })
  if (readPid(place) === undefined) {
    removePid(place)
    throw new Refusal(spec.explainExit?.(output()) ?? describeExit(spec, output()))
  }
  if (readiness === 'silent') {
    await stopProcess(place)
    throw new Refusal(
      `${spec.name} did not answer within ${String(START_TIMEOUT_MS / 1000)} s. Its log: ${spec.logFile}`,
    )
  }
  return readiness
}

const spawnDetached = ({ spec, dataDir }: Start): number => {
  mkdirSync(dirname(spec.logFile), { recursive: true })
  if ((statSync(spec.logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) {
    rmSync(`${spec.logFile}.1`, { force: true })
    renameSync(spec.logFile, `${spec.logFile}.1`)
  }
  const log = openSync(spec.logFile, 'a')
  const logStart = statSync(spec.logFile).size
  const child = spawn(spec.file, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  // Without a listener a program that cannot be executed would end us; without a pid file it counts as ended at once.
  child.on('error', () => undefined)
  child.unref()
  if (child.pid !== undefined) writePid({ dataDir, name: spec.name }, child.pid)
  return logStart
}

const describeExit = ({ name, logFile }: ProcessSpec, output: string): string =>
  `${name} ended before it was ready. Its log: ${logFile}\n${output.trim().split('\n').slice(-15).join('\n')}`

const LONGEST_OUTPUT = 200_000

const readFrom = (file: string, start: number): string => {
  const size = statSync(file).size
  const from = Math.max(start, size - LONGEST_OUTPUT)
  const bytes = Buffer.alloc(size - from)
  const handle = openSync(file, 'r')
  readSync(handle, bytes, 0, bytes.length, from)
  closeSync(handle)
  return bytes.toString('utf8')
}
