import { connectionString } from '@dateline/tools/mongod/connectionString'
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    mongodPort: number
  }
}

/** A new, empty database on the mongod that the whole run shares. It is cleared away with that mongod. */
export const aDatabase = (): { name: string; uri: string } => {
  const name = `test-${randomUUID()}`
  return { name, uri: connectionString({ port: inject('mongodPort'), database: name }) }
}
