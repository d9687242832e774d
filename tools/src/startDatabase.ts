import type { Environment } from './env'
import { checkDatabase } from './mongod/checkDatabase'
import { connectionString } from './mongod/connectionString'
import { findMongod } from './mongod/findMongod'
import { databaseSpec } from './processes/databaseSpec'
import type { ProcessSpec } from './processes/processSpec'
import { startProcess } from './processes/startProcess'
import type { Progress } from './progress'

type Database = {
  uri: string
  /** Undefined when the database is somebody else's, by MONGODB_URI. */
  spec?: ProcessSpec
}
type Input = { environment: Environment; progress: Progress; signal?: AbortSignal }

/** The address of the database: as given, or of the mongod that we start. Nothing is started here. */
export const databaseUri = ({
  mongodbUri,
  mongodPort,
}: Pick<Environment, 'mongodbUri' | 'mongodPort'>): string =>
  mongodbUri ?? connectionString({ port: mongodPort })

/** Starts the database unless MONGODB_URI names one or ours runs already, and makes sure that it takes transactions. */
export const startDatabase = async ({ environment, progress, signal }: Input): Promise<Database> => {
  const uri = databaseUri(environment)
  if (environment.mongodbUri !== undefined) {
    await checkDatabase(uri)
    progress('database: MONGODB_URI answers and takes transactions')
    return { uri }
  }
  const { dataDir, mongodPort, inherited } = environment
  const mongod = await findMongod({ environment, progress, signal })
  const spec = databaseSpec({ mongod, port: mongodPort, dataDir, env: inherited })
  const readiness = await startProcess({ spec, dataDir, signal })
  await checkDatabase(uri)
  progress(
    `database: MongoDB ${mongod.version} ${readiness === 'running' ? 'runs already' : 'is ready'} on port ${String(mongodPort)}`,
  )
  return { uri, spec }
}
