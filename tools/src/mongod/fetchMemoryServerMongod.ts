import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../env'
import { ROOT } from '../paths'
import { untilSettled } from './untilSettled'

/** The first 8.0 in which CVE-2025-14847 is fixed. */
const VERSION = '8.0.17'
const QUIET_MS = 10_000

/**
 * The path of the binary that mongodb-memory-server downloads. It runs in a process of its own, which is ended when
 * nothing has come for ten seconds: left alone, the library asks a host that cannot be reached for minutes, and waits
 * for one that has fallen silent without end.
 */
export const fetchMemoryServerMongod = async ({
  environment,
  signal,
}: {
  environment: Pick<Environment, 'cacheDir' | 'inherited'>
  signal?: AbortSignal
}): Promise<string> => {
  const folder = join(environment.cacheDir, 'memory-server')
  mkdirSync(folder, { recursive: true })
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'tools', 'src', 'mongod', 'printMemoryServerMongod.ts')],
    {
      cwd: join(ROOT, 'tools'),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      env: {
        ...environment.inherited,
        MONGOMS_VERSION: VERSION,
        MONGOMS_DOWNLOAD_DIR: folder,
        MONGOMS_PREFER_GLOBAL_PATH: 'false',
        MONGOMS_MAX_RETRIES: '0',
      },
    },
  )
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const [code, isSettled] = await Promise.all([
    closed,
    untilSettled({
      isDone: () => child.exitCode !== null,
      size: () => sizeOf(folder),
      quietMs: QUIET_MS,
      signal,
    }).finally(() => child.kill('SIGKILL')),
  ])
  if (!isSettled) throw new Error('its download host cannot be reached, or has stopped sending')
  if (code !== 0) throw new Error(errors.trim().split('\n').at(-1) ?? 'the download failed')
  return output.trim().split('\n').at(-1) ?? ''
}

/** The bytes of all files in a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder)
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
