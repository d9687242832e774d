import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { measured, type Measured } from './measured'
import { readWrk } from './readWrk'

const run = promisify(execFile)

type Load = { address: string; connections: number; seconds: number }
export type Client = { name: string; measure: (load: Load) => Promise<Measured> }

const wrk: Client = {
  name: 'wrk',
  measure: async ({ address, connections, seconds }) => {
    const how = ['-t1', `-c${String(connections)}`, `-d${String(seconds)}s`, '--latency']
    const { stdout } = await run('wrk', [...how, '-H', 'Accept-Encoding: br, gzip', address])
    return readWrk(stdout)
  },
}

const SENDER = fileURLToPath(new URL('sendRequests.ts', import.meta.url))
const sockets: Client = {
  name: 'plain sockets',
  measure: async ({ address, connections, seconds }) => {
    const args = ['--import', 'tsx', SENDER, address, String(connections), String(seconds)]
    const { stdout } = await run(process.execPath, args)
    return measured.parse(JSON.parse(stdout))
  },
}

/** What sends requests without being the limit itself: wrk where it is installed, otherwise a client of our own. */
export const findClient = async (): Promise<Client> => {
  // It prints its version and ends with 1.
  const isThere = await run('wrk', ['--version']).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
  )
  return isThere ? wrk : sockets
}
