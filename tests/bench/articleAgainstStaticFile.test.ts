import autocannon from 'autocannon'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { readTestEnvironment } from '../env'
import { percentile } from '../support/percentile'

const ARTICLE = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const CONNECTIONS = 32
const ROUNDS = 3
const ROUND_SECONDS = 5
const { siteUrl } = readTestEnvironment()

/** Serves these bytes from a file. @returns its address */
const aStaticFileServer = async (bytes: Uint8Array): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-static-'))
  const file = join(folder, 'article.html')
  writeFileSync(file, bytes)
  const script = fileURLToPath(new URL('../support/serveStaticFile.ts', import.meta.url))
  const server = spawn(process.execPath, ['--import', 'tsx', script, file, 'text/html; charset=utf-8'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const [port] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])) as [unknown]
  if (!Buffer.isBuffer(port)) throw new Error(`the static-file server ended with ${String(port)}`)
  return `http://127.0.0.1:${port.toString().trim()}/`
}

/** Requests per second, all of them answered with these bytes and 200. */
const measure = async (url: string, bytes: number): Promise<number> => {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: ROUND_SECONDS })
  expect([result.errors, result.timeouts, result.non2xx], `${url}: errors, timeouts, other than 2xx`).toEqual(
    [0, 0, 0],
  )
  expect(result.throughput.total / result.requests.total, `${url}: bytes an answer`).toBeGreaterThan(bytes)
  return result.requests.average
}

it('serves an article without an error, and prints how that compares with a static-file server', async () => {
  const address = siteUrl + ARTICLE
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const places = { site: address, file: await aStaticFileServer(bytes) }
  const rates = { site: [] as number[], file: [] as number[] }
  // In turns, so that whatever else the machine does befalls both. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const place of ['site', 'file'] as const) {
      const rate = await measure(places[place], bytes.length)
      if (round > 0) rates[place].push(rate)
    }
  }
  const site = percentile(rates.site, 0.5)
  const file = percentile(rates.file, 0.5)
  console.log(
    `article of ${String(bytes.length)} bytes, ${String(CONNECTIONS)} connections: reader site ${site.toFixed(0)} requests/s, static-file server ${file.toFixed(0)} requests/s, ratio ${(site / file).toFixed(2)}`,
  )
})
