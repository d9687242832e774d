import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { readTestEnvironment } from '../env'

const CMS = fileURLToPath(new URL('../../apps/cms', import.meta.url))

/** One more worker beside that of the running newspaper, as on a second machine. Resolves when it works. */
export const workerProcess = async (): Promise<ChildProcess> => {
  const { inherited } = readTestEnvironment()
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', 'src/worker.ts'], {
    cwd: CMS,
    env: { ...inherited, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Read on to its end: a process that writes to a full pipe stands still.
  const lines = createInterface({ input: child.stdout })
  return await new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'worker ready') resolve(child)
    })
    child.once('exit', (code) => reject(new Error(`The second worker ended with ${String(code)}.`)))
  })
}

/** `kill -9`, and waits until it is gone. */
export const killed = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
