import type { Server } from 'node:http'
import { Server as SocketServer } from 'node:net'

/**
 * Closes a server without cutting anybody off: connections that have arrived are accepted first, then no new ones,
 * and what comes over the open ones is answered for a moment longer, because a browser may be sending its next
 * request on a connection that looks idle from here. Resolves when the last one is closed.
 */
export const closeGracefully = (server: Server, graceMs = 500): Promise<void> =>
  new Promise((resolve) => {
    // After a turn of the event loop everything is read that had come before: timers run ahead of reading.
    const afterReading = (work: () => void): void => void setImmediate(work)
    setTimeout(() => {
      const closing = setInterval(() => afterReading(() => server.closeIdleConnections()), graceMs)
      afterReading(() => {
        // http.Server's own `close` would cut idle connections off at once.
        SocketServer.prototype.close.call(server, () => {
          clearInterval(closing)
          resolve()
        })
      })
    }, graceMs / 5)
  })
