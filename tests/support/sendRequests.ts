// The least that a client can do, so that it is not the limit: no pipelining, and of an answer its status and its length
// alone are read. A process of its own. Takes an address, connections and seconds; prints what it counted as JSON.
import { connect } from 'node:net'
import { percentile } from './percentile'

const [address = '', connections, seconds] = process.argv.slice(2)
const { host, hostname, port, pathname } = new URL(address)
const request = Buffer.from(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: br, gzip\r\n\r\n`)
const HEAD_END = '\r\n\r\n'
const LAST_CHUNK = '0\r\n\r\n'

const latencies: number[] = []
let failed = 0
const end = performance.now() + Number(seconds) * 1000

/** Bytes that are still to come; null where the answer says when it has ended. */
const restAfter = (head: string, received: number): number | null => {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  return length === undefined ? null : Number(length) - received
}

const open = (): void => {
  const socket = connect(Number(port), hostname)
  let askedAt = 0
  let head = ''
  let rest: number | null = 0
  const ask = (): void => {
    if (performance.now() >= end) return socket.destroy() && undefined
    askedAt = performance.now()
    head = ''
    socket.write(request)
  }
  const receive = (bytes: Buffer): void => {
    if (head === '') {
      const at = bytes.indexOf(HEAD_END)
      head = bytes.toString('latin1', 0, at + 2)
      rest = restAfter(head, bytes.length - at - HEAD_END.length)
    } else if (rest !== null) rest -= bytes.length
    const isWhole = rest === null ? bytes.toString('latin1').endsWith(LAST_CHUNK) : rest <= 0
    if (!isWhole) return
    if (head.startsWith('HTTP/1.1 2')) latencies.push(performance.now() - askedAt)
    else failed += 1
    ask()
  }
  socket.setNoDelay().on('connect', ask).on('data', receive)
  socket.on('error', () => (failed += 1))
  socket.on('close', () => {
    if (performance.now() < end) setImmediate(open)
  })
}

for (let number = 0; number < Number(connections); number += 1) open()
process.once('exit', () => {
  const rate = latencies.length / Number(seconds)
  process.stdout.write(JSON.stringify({ rate, p99: percentile(latencies, 0.99), failed }))
})
setTimeout(() => process.exit(), Number(seconds) * 1000 + 500)
