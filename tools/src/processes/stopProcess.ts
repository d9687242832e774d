import { waitUntil } from '../waitUntil'
import type { ProcessName } from './pidFile'
import { PROCESS_NAMES, readPid, removePid } from './pidFile'

const POLITE_MS = 15_000

type Place = { dataDir: string; name: ProcessName }

/** Asks a process to end and waits; kills it when it takes longer than fifteen seconds. False when it did not run. */
export const stopProcess = async (place: Place): Promise<boolean> => {
  const pid = readPid(place)
  if (pid !== undefined) {
    signalGroup(pid, 'SIGTERM')
    const hasEnded = await waitUntil(() => readPid(place) === undefined, { timeoutMs: POLITE_MS })
    if (!hasEnded) await killProcess(place)
  }
  removePid(place)
  return pid !== undefined
}

/** Ends a process with SIGKILL, as a power cut would. False when it did not run. */
export const killProcess = async (place: Place): Promise<boolean> => {
  const pid = readPid(place)
  if (pid !== undefined) {
    signalGroup(pid, 'SIGKILL')
    await waitUntil(() => readPid(place) === undefined, { timeoutMs: POLITE_MS })
  }
  removePid(place)
  return pid !== undefined
}

/** Stops all, the database last, so that nobody loses it while still at work. */
export const stopAll = async (dataDir: string): Promise<void> => {
  for (const name of PROCESS_NAMES.toReversed()) await stopProcess({ dataDir, name })
}

/** Each process leads a group: `next dev` and `node --watch` have children of their own. */
const signalGroup = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
