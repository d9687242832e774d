import { MongoClient } from 'mongodb'
import { join } from 'node:path'
import { cmsEnvironment } from './childEnvironment'
import { cmsScript } from './cmsScript'
import type { Environment } from './env'
import { ROOT } from './paths'
import type { Progress } from './progress'
import { Refusal } from './refusal'
import { runTask } from './runTask'
import type { Secrets } from './secrets'

const DEMO_DOMAIN = /@dateline\.example$/
/** Our note in the database that the demo newspaper is being loaded, or was: a load that was cut short runs again. */
type LoadNote = { _id: 'demo'; isDone: boolean }

type Input = {
  environment: Environment
  secrets: Secrets
  mongodbUri: string
  progress: Progress
  signal?: AbortSignal
}

/** Loads the demo newspaper into an empty database, once. Leaves a database with anything in it alone. */
export const loadDemo = async ({
  environment,
  secrets,
  mongodbUri,
  progress,
  signal,
}: Input): Promise<void> => {
  const client = new MongoClient(mongodbUri)
  try {
    const notes = client.db().collection<LoadNote>('demo-loads')
    const note = await notes.findOne({ _id: 'demo' })
    if (note?.isDone === true || (note === null && !(await isEmpty(client)))) return
    await notes.updateOne({ _id: 'demo' }, { $set: { isDone: false } }, { upsert: true })
    progress('demo newspaper: loading …')
    await runTask({
      title: 'Loading the demo newspaper',
      file: process.execPath,
      args: cmsScript(join('seed', 'main.ts')),
      cwd: join(ROOT, 'apps', 'cms'),
      env: cmsEnvironment({ environment, secrets, mongodbUri, mode: 'production' }),
      log: join(environment.dataDir, 'log', 'seed.log'),
      signal,
      onLine: (line) => {
        if (line.trim() !== '') progress(`demo newspaper: ${line.trim()}`)
      },
    })
    await notes.updateOne({ _id: 'demo' }, { $set: { isDone: true } })
  } finally {
    await client.close()
  }
}

const isEmpty = async (client: MongoClient): Promise<boolean> => {
  const found = await Promise.all(
    ['users', 'articles'].map((name) => client.db().collection(name).findOne({})),
  )
  return found.every((document) => document === null)
}

/** Refuses an address that others can reach as long as the database holds demo accounts, whose password is public. */
export const refuseReachableDemo = async (
  environment: Pick<Environment, 'host' | 'isLoopback'>,
  mongodbUri: string,
): Promise<void> => {
  if (environment.isLoopback) return
  const client = new MongoClient(mongodbUri)
  try {
    const account = await client.db().collection('users').findOne({ email: DEMO_DOMAIN })
    if (account === null) return
    throw new Refusal(
      `HOST=${environment.host} is refused: this database holds demo accounts, whose password is public. Delete them, or start with a new DATA_DIR.`,
    )
  } finally {
    await client.close()
  }
}
