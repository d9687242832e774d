import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import getPort from 'get-port'
import { expect, vi } from 'vitest'
import { readTestEnvironment } from '../env'

export type CmsOnDatabase = { cmsUrl: string; stop: () => Promise<void> }

const CMS = fileURLToPath(new URL('../../apps/cms', import.meta.url))
const START_WITHIN_MS = 300_000

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/**
 * The built CMS on a database of its own beside that of the running newspaper. Resolves when it answers.
 * @param options.hasWorker starts its worker too
 */
export const cmsOnDatabase = async (
  database: string,
  { hasWorker = false }: { hasWorker?: boolean } = {},
): Promise<CmsOnDatabase> => {
  const { mongodbUri, inherited } = readTestEnvironment()
  const port = await getPort()
  const cmsUrl = `http://127.0.0.1:${String(port)}`
  const uri = new URL(mongodbUri)
  uri.pathname = `/${database}`
  const start = (args: string[]): ChildProcess =>
    spawn(process.execPath, args, {
      cwd: CMS,
      env: {
        ...inherited,
        NODE_ENV: 'production',
        MONGODB_URI: uri.href,
        CMS_URL: cmsUrl,
        CMS_PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const cms = start(['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'])
  const worker = hasWorker ? [start(['-C', 'production', '--import', 'tsx', 'src/worker.ts'])] : []
  await vi.waitFor(
    async () => {
      if (cms.exitCode !== null) throw new Error('The CMS did not start.')
      expect((await fetch(`${cmsUrl}/livez`)).ok).toBe(true)
    },
    { timeout: START_WITHIN_MS, interval: 200 },
  )
  return {
    cmsUrl,
    stop: async () => {
      await Promise.all([cms, ...worker].map(ended))
    },
  }
}
