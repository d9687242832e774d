import { setTimeout as pause } from 'node:timers/promises'
import type { Progress } from '../progress'
import { Refusal } from '../refusal'
import { isHeldDown, readPid } from './pidFile'
import type { ProcessSpec } from './processSpec'
import { startProcess } from './startProcess'

const LOOK_EVERY_MS = 500
const LONGEST_BACKOFF_MS = 30_000
/** A process that ran this long starts again without waiting. */
const STEADY_MS = 60_000

type Supervision = { specs: ProcessSpec[]; dataDir: string; progress: Progress; signal: AbortSignal }

/** How long to wait before a restart: not at all the first time, then 1, 2, 4 … up to 30 seconds. In milliseconds. */
export const backoff = (failures: number): number =>
  failures === 0 ? 0 : Math.min(1000 * 2 ** (failures - 1), LONGEST_BACKOFF_MS)

/**
 * Watches the processes by their pid files and starts again what ended, until the signal aborts. What was stopped by
 * hand (`stack -- stop`, `stack -- kill`) stays down until it is started by hand.
 */
export const supervise = async ({ specs, ...shared }: Supervision): Promise<void> => {
  await Promise.all(specs.map((spec) => watch({ spec, ...shared })))
}

const watch = async ({
  spec,
  dataDir,
  progress,
  signal,
}: Omit<Supervision, 'specs'> & { spec: ProcessSpec }) => {
  const place = { dataDir, name: spec.name }
  let failures = 0
  let upSince = performance.now()
  let wasHeldDown = false
  while (!signal.aborted) {
    await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    const isUp = readPid(place) !== undefined
    const isDownOnPurpose = isHeldDown(place)
    if (isDownOnPurpose && !wasHeldDown) {
      progress(`${spec.name} was stopped by hand. It comes back with: npm run stack -- start ${spec.name}`)
    }
    wasHeldDown = isDownOnPurpose
    if (isUp || isDownOnPurpose) continue
    if (performance.now() - upSince > STEADY_MS) failures = 0
    progress(`${spec.name} ended. Its log: ${spec.logFile}`)
    await pause(backoff(failures), undefined, { signal }).catch(() => undefined)
    if (signal.aborted || isHeldDown(place)) continue
    failures += 1
    try {
      await startProcess({ spec, dataDir, signal })
      progress(`${spec.name} runs again`)
    } catch (error) {
      if (signal.aborted) return
      progress(error instanceof Refusal ? error.message : `${spec.name}: ${String(error)}`)
    }
    upSince = performance.now()
  }
}
