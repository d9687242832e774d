import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../env'
import { ROOT } from '../paths'
import { waitUntil } from '../waitUntil'

/** The first 8.0 in which CVE-2025-14847 is fixed. */
const VERSION = '8.0.17'
const FIRST_BYTE_MS = 10_000

/**
 * The path of the binary that mongodb-memory-server downloads. It runs in a process of its own, which is ended when
 * the host has sent nothing for ten seconds: left alone, the library asks a host that cannot be reached for minutes.
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
  const hasStarted = () => child.exitCode !== null || hasBytes(folder)
  const [code, isReached] = await Promise.all([
    closed,
    waitUntil(hasStarted, { timeoutMs: FIRST_BYTE_MS, signal }).then((started) => {
      if (!started) child.kill('SIGKILL')
      return started
    }),
  ])
  if (!isReached) throw new Error('its download host cannot be reached')
  if (code !== 0) throw new Error(errors.trim().split('\n').at(-1) ?? 'the download failed')
  return output.trim().split('\n').at(-1) ?? ''
}

const hasBytes = (folder: string): boolean =>
  readdirSync(folder).some(
    (name) =>
      !name.endsWith('.lock') && (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0,
  )
