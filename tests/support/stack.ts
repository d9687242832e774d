import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { readTestEnvironment } from '../env'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Starts, stops or kills one process of the running newspaper, as an operator would. */
export const stack = async (
  action: 'start' | 'stop' | 'kill',
  name: 'database' | 'cms' | 'worker' | 'web',
): Promise<void> => {
  const { mongodbUri, inherited } = readTestEnvironment()
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    NODE_ENV: 'production',
    MONGOD_PORT: new URL(mongodbUri).port,
  }
  // Named, it would be somebody else's database, which nobody here may stop.
  delete env.MONGODB_URI
  const child = spawn(process.execPath, ['tools/run.mjs', 'stack', action, name], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`stack ${action} ${name} ended with ${String(code)}`)
}
