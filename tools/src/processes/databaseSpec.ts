import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { REPLICA_SET } from '../mongod/connectionString'
import { explainMongodExit } from '../mongod/explainMongodExit'
import type { Mongod } from '../mongod/findMongod'
import { initiateReplicaSet } from '../mongod/initiateReplicaSet'
import { ROOT } from '../paths'
import { refuseTakenPort } from '../ports'
import { Refusal } from '../refusal'
import type { ProcessSpec } from './processSpec'

/** A plain mongod on loopback: a replica set of one, its data under `DATA_DIR/mongo`. */
export const databaseSpec = ({
  mongod,
  port,
  dataDir,
  env,
}: {
  mongod: Mongod
  port: number
  dataDir: string
  env: NodeJS.ProcessEnv
}): ProcessSpec => {
  const folder = join(dataDir, 'mongo')
  const logFile = join(dataDir, 'log', 'mongod.log')
  return {
    name: 'database',
    file: mongod.path,
    args: [
      ...['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', REPLICA_SET],
      // zlib is left out because of CVE-2025-14847.
      ...['--networkMessageCompressors', 'snappy,zstd', '--wiredTigerCacheSizeGB', '0.5', '--nounixsocket'],
    ],
    cwd: ROOT,
    env,
    logFile,
    before: async () => {
      try {
        mkdirSync(folder, { recursive: true })
      } catch (error) {
        throw new Refusal(
          `The database folder cannot be made: ${(error as Error).message}. Choose another DATA_DIR.`,
        )
      }
      await refuseTakenPort({ port, host: '127.0.0.1', variable: 'MONGOD_PORT' })
    },
    readiness: async () => ((await initiateReplicaSet(port)) ? 'ready' : 'silent'),
    explainExit: (log) => explainMongodExit({ log, logFile, dataDir, port, version: mongod.version }),
  }
}
