import getPort from 'get-port'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from './env'
import { readEnvironment } from './env'
import { stopAll } from './processes/stopProcess'

/** An installation of its own: free ports and a temporary data folder. `clear` stops its processes and removes it. */
export const aTemporaryEnvironment = async (): Promise<{
  environment: Environment
  clear: () => Promise<void>
}> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-'))
  const environment = readEnvironment({
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    WEB_PORT: String(await getPort()),
    CMS_PORT: String(await getPort()),
    MONGOD_PORT: String(await getPort()),
    DEMO: '1',
    // What a developer has set for their own installation must not reach this one.
    ...{
      MONGODB_URI: '',
      SITE_URL: '',
      CMS_URL: '',
      PAYLOAD_SECRET: '',
      READER_TOKEN: '',
      DEMO_PASSWORD: '',
      SMTP_URL: '',
    },
  })
  return {
    environment,
    clear: async () => {
      await stopAll(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
