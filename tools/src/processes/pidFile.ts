import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The processes, in the order in which they are started. They are stopped in the opposite order. */
export const PROCESS_NAMES = ['database', 'cms', 'worker', 'web'] as const
export type ProcessName = (typeof PROCESS_NAMES)[number]

/** `start` is the supervisor of the others. */
type PidOwner = ProcessName | 'start'
type Place = { dataDir: string; name: PidOwner }

const fileOf = ({ dataDir, name }: Place, extension: 'pid' | 'born' | 'down') =>
  join(dataDir, 'run', `${name}.${extension}`)

/** Writes `run/<name>.pid`, which holds the number alone, and beside it when that process was born. */
export const writePid = (place: Place, pid: number): void => {
  mkdirSync(join(place.dataDir, 'run'), { recursive: true })
  writeFileSync(fileOf(place, 'born'), birthOf(pid) ?? '')
  writeFileSync(fileOf(place, 'pid'), `${String(pid)}\n`)
}

/** The pid of the running process, or undefined: no file, an ended process, or a pid that a stranger has got since. */
export const readPid = (place: Place): number | undefined => {
  const pid = Number(readText(fileOf(place, 'pid')))
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  const born = readText(fileOf(place, 'born'))
  return born === undefined || born === '' || born === birthOf(pid) ? pid : undefined
}

export const removePid = (place: Place): void => {
  rmSync(fileOf(place, 'pid'), { force: true })
  rmSync(fileOf(place, 'born'), { force: true })
}

/** Says whether somebody stopped this process on purpose, so that the supervisor leaves it down. */
export const isHeldDown = (place: Place): boolean => readText(fileOf(place, 'down')) !== undefined

export const holdDown = (place: Place): void => {
  mkdirSync(join(place.dataDir, 'run'), { recursive: true })
  writeFileSync(fileOf(place, 'down'), '')
}

export const releaseHold = (place: Place): void => {
  rmSync(fileOf(place, 'down'), { force: true })
}

const readText = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // An ended process that its parent has not collected still has a pid.
  return statOf(pid)?.state !== 'Z'
}

/** A text that differs between two processes which had the same pid one after the other. */
const birthOf = (pid: number): string | undefined => {
  if (process.platform === 'linux') return statOf(pid)?.startTicks
  if (process.platform === 'win32') return undefined
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

const statOf = (pid: number) => {
  const stat = readText(`/proc/${String(pid)}/stat`)
  if (stat === undefined) return undefined
  // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0], startTicks: fields[19] }
}
