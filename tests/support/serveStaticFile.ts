// The plainest static-file server that can be made of node:http: every request opens the file and sends it. A process of
// its own, as the reader site is one. Prints its port.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'

const [file = '', type = 'application/octet-stream'] = process.argv.slice(2)

const server = createServer((_request, response) => {
  stat(file)
    .then(({ size }) => {
      response.writeHead(200, { 'content-type': type, 'content-length': size })
      return pipeline(createReadStream(file), response)
    })
    .catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`),
)
