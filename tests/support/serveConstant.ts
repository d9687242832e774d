// The least that node:http can do: the same bytes for every request. A process of its own, as the reader site is one.
// Takes the number of bytes, prints its port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const body = Buffer.alloc(Number(process.argv[2]), 'x')
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`),
)
