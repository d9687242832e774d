import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import getPort from 'get-port'
import { readTestEnvironment } from '../env'
import { untilAnswered } from './untilAnswered'

const WEB = fileURLToPath(new URL('../../apps/web', import.meta.url))

/** The reader site served by `next start` alone, without our server in front. @property origin without a slash at the end */
export const aPlainNext = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const { inherited } = readTestEnvironment()
  const port = String(await getPort())
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const server = spawn(process.execPath, [next, 'start', '-p', port, '-H', '127.0.0.1'], {
    cwd: WEB,
    env: { ...inherited, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGTERM')
    await exited
  }
  const origin = `http://127.0.0.1:${port}`
  try {
    await untilAnswered(`${origin}/`)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, stop }
}
