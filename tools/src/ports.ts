import { createServer } from 'node:net'
import { Refusal } from './refusal'

export const isPortFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true)
      })
    })
  })

/** Stops with the name of the variable that chooses the port when somebody else listens on it. */
export const refuseTakenPort = async ({
  port,
  host,
  variable,
}: {
  port: number
  host: string
  variable: string
}): Promise<void> => {
  if (await isPortFree(port, host)) return
  throw new Refusal(
    `Port ${String(port)} on ${host} is taken by another program. Stop that program, or choose another port: ${variable}=${String(port + 10)} npm start`,
  )
}
