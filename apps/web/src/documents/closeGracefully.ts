import type { Server } from 'node:http'
import { Server as SocketServer } from 'node:net'

const QUIET_TURNS = 20
const ACCEPT_FOR_MS = 2000

/** The event loop takes in one waiting connection a turn; some turns without any mean that none waits. */
const acceptWhatWaits = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const end = performance.now() + ACCEPT_FOR_MS
    let quiet = 0
    const onConnection = (): void => {
      quiet = 0
    }
    server.on('connection', onConnection)
    const turn = (): void => {
      quiet += 1
      if (quiet <= QUIET_TURNS && performance.now() < end) return void setImmediate(turn)
      server.off('connection', onConnection)
      resolve()
    }
    turn()
  })

/**
 * Closes a server without cutting anybody off: connections that have arrived are accepted first, then no new ones,
 * and what comes over the open ones is answered for a moment longer, because a browser may be sending its next
 * request on a connection that looks idle from here. Resolves when the last one is closed.
 */
export const closeGracefully = async (server: Server, graceMs = 500): Promise<void> => {
  await acceptWhatWaits(server)
  await new Promise<void>((resolve) => {
    // Timers run ahead of reading; an immediate runs after it, when what had come is known.
    const closing = setInterval(() => setImmediate(() => server.closeIdleConnections()), graceMs)
    // http.Server's own `close` would cut idle connections off at once.
    SocketServer.prototype.close.call(server, () => {
      clearInterval(closing)
      resolve()
    })
  })
}
