import { createServer } from 'node:net'
import type { Environment } from './env'
import { Refusal } from './refusal'

type PortVariable = 'WEB_PORT' | 'CMS_PORT' | 'MONGOD_PORT'
type ListeningPlace = { port: number; host: string; variable: PortVariable }

/** Why nobody can listen there now: the code of the error. */
const listenFault = ({ port, host }: ListeningPlace): Promise<string | undefined> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message)
    })
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(undefined)
      })
    })
  })

const explain = (fault: string, { port, host, variable }: ListeningPlace): string => {
  const another = `${variable}=${String(port + 10)} npm start`
  switch (fault) {
    case 'EADDRINUSE':
      return `Port ${String(port)} on ${host} is taken by another program. Stop that program, or choose another port: ${another}`
    case 'EACCES':
      return `This user may not listen on port ${String(port)}. Choose one above 1023: ${variable}=${String(port + 10_000)} npm start`
    default:
      return `Nothing can listen on HOST=${host} (${fault}): it is no address of this machine. Choose one that is; 127.0.0.1 always is.`
  }
}

/** Stops with the name of the variable that chooses the port, and the remedy, when nobody can listen there. */
export const refuseTakenPort = async (place: ListeningPlace): Promise<void> => {
  const fault = await listenFault(place)
  if (fault !== undefined) throw new Refusal(explain(fault, place))
}

/** The same for every port that a start needs, so that it is said before anything long begins. */
export const refuseTakenPorts = async ({
  host,
  webPort,
  cmsPort,
  mongodPort,
  mongodbUri,
}: Pick<Environment, 'host' | 'webPort' | 'cmsPort' | 'mongodPort' | 'mongodbUri'>): Promise<void> => {
  await refuseTakenPort({ port: webPort, host, variable: 'WEB_PORT' })
  await refuseTakenPort({ port: cmsPort, host, variable: 'CMS_PORT' })
  if (mongodbUri === undefined)
    await refuseTakenPort({ port: mongodPort, host: '127.0.0.1', variable: 'MONGOD_PORT' })
}
