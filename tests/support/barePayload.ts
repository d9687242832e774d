import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import getPort from 'get-port'
import { MongoClient } from 'mongodb'
import { vi } from 'vitest'
import { readTestEnvironment } from '../env'

const FOLDER = fileURLToPath(new URL('barePayload', import.meta.url))
const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next')
const DATABASE = 'bare-payload'

export type BarePayload = {
  url: string
  account: { email: string; password: string }
  stop: () => Promise<void>
}

/** Builds and starts Payload as it comes, with one rich-text field, on the mongod of the tests. */
export const startBarePayload = async (): Promise<BarePayload> => {
  const { mongodbUri, inherited, demoPassword } = readTestEnvironment()
  const uri = new URL(mongodbUri)
  uri.pathname = `/${DATABASE}`
  const client = await MongoClient.connect(uri.href)
  await client.db(DATABASE).dropDatabase()
  const next = (...args: string[]) =>
    spawn(process.execPath, [NEXT, ...args], {
      cwd: FOLDER,
      env: {
        ...inherited,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        MONGODB_URI: uri.href,
        PAYLOAD_SECRET: 'of nothing',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const [code] = (await once(next('build'), 'exit')) as [number | null]
  if (code !== 0) throw new Error('The bare Payload admin could not be built.')
  const port = await getPort()
  const url = `http://127.0.0.1:${String(port)}`
  const server = next('start', '-p', String(port), '-H', '127.0.0.1')
  const account = { email: 'editor@dateline.example', password: demoPassword }
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await client.db(DATABASE).dropDatabase()
    await client.close()
  }
  try {
    await vi.waitFor(
      async () => {
        if (server.exitCode !== null) throw new Error('The bare Payload admin did not start.')
        // The first request makes the indexes, and a transaction that meets that is refused.
        const registered = await fetch(`${url}/api/users/first-register`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(account),
        })
        if (!registered.ok) throw new Error(await registered.text())
      },
      { timeout: 60_000, interval: 500 },
    )
  } catch (error) {
    await stop()
    throw error
  }
  return { url, account, stop }
}
