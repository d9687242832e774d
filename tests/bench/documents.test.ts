import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { documentFiles } from '@dateline/web/documents/documentFiles'
import { keptDocument } from '@dateline/web/documents/finishDocument'
import { folderStore } from '@dateline/web/documents/folderStore'
import { expect, it, onTestFinished } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPlainNext } from '../support/aPlainNext'
import { askRaw } from '../support/askRaw'
import { findClient } from '../support/measureLoad'
import type { Measured } from '../support/measured'
import { percentile } from '../support/percentile'
import { stack } from '../support/stack'
import { untilAnswered } from '../support/untilAnswered'

const ARTICLE = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const CONNECTIONS = 32
const ROUNDS = 5
const ROUND_SECONDS = 5
const RESTARTS = 5
const WRITTEN_AT_ONCE = 50
const GOALS = { ofBare: 0.7, ofNext: 25, p99OfBare: 3, scriptBytes: 10_000, restartMs: 500 }

const { siteUrl, dataDir, inherited } = readTestEnvironment()
const WEB = fileURLToPath(new URL('../../apps/web', import.meta.url))
const TESTS = fileURLToPath(new URL('..', import.meta.url))

const startNode = (args: string[], options: { cwd: string; env?: NodeJS.ProcessEnv }): ChildProcess =>
  spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

const aBareServer = async (bytes: number): Promise<string> => {
  const script = fileURLToPath(new URL('../support/serveConstant.ts', import.meta.url))
  const server = startNode(['--import', 'tsx', script, String(bytes)], { cwd: TESTS })
  onTestFinished(() => end(server))
  if (server.stdout === null) throw new Error('the bare server has no output')
  const [port] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])) as [unknown]
  if (!Buffer.isBuffer(port)) throw new Error(`the bare server ended with ${String(port)}`)
  return `http://127.0.0.1:${port.toString().trim()}/`
}

const medianOf = (rounds: readonly Measured[]): Measured => ({
  rate: percentile(
    rounds.map(({ rate }) => rate),
    0.5,
  ),
  p99: percentile(
    rounds.map(({ p99 }) => p99),
    0.5,
  ),
  failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
})

it('serves an article nearly as fast as node:http a constant, and many times as fast as next start', async () => {
  const { body } = await askCompressed(siteUrl + ARTICLE)
  const client = await findClient()
  const plain = await aPlainNext()
  onTestFinished(plain.stop)
  const places = {
    site: siteUrl + ARTICLE,
    bare: await aBareServer(body.length),
    next: plain.origin + ARTICLE,
  }
  const rounds: Record<keyof typeof places, Measured[]> = { site: [], bare: [], next: [] }
  // In turns, so that whatever else the machine does befalls all. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const place of ['site', 'bare', 'next'] as const) {
      const load = { address: places[place], connections: CONNECTIONS, seconds: ROUND_SECONDS }
      const measured = await client.measure(load)
      if (round > 0) rounds[place].push(measured)
    }
  }
  const [site, bare, next] = [medianOf(rounds.site), medianOf(rounds.bare), medianOf(rounds.next)]
  console.log(
    `article of ${String(body.length)} bytes, ${String(CONNECTIONS)} connections by ${client.name}, load ${loadavg()[0]?.toFixed(1) ?? ''}, requests/s (p99): reader site ${site.rate.toFixed(0)} (${site.p99.toFixed(1)} ms), ` +
      `node:http ${bare.rate.toFixed(0)} (${bare.p99.toFixed(1)} ms), next start ${next.rate.toFixed(0)} (${next.p99.toFixed(1)} ms): ` +
      `${(site.rate / bare.rate).toFixed(2)} x node:http, ${(site.rate / next.rate).toFixed(0)} x next start`,
  )
  expect([site.failed, bare.failed], 'errors, timeouts, other than 2xx').toEqual([0, 0])
  expect(site.rate / bare.rate, 'against node:http').toBeGreaterThanOrEqual(GOALS.ofBare)
  expect(site.rate / next.rate, 'against next start').toBeGreaterThanOrEqual(GOALS.ofNext)
  // Below a millisecond it is the clock of the client that decides.
  expect(site.p99, 'p99').toBeLessThanOrEqual(GOALS.p99OfBare * Math.max(1, bare.p99))
})

/** As a browser asks. @property body as it was sent, compressed */
async function askCompressed(address: string): Promise<{ body: Buffer; text: string }> {
  const { pathname } = new URL(address)
  const { bytes, headers } = await askRaw(siteUrl, pathname, { 'accept-encoding': 'br' })
  expect(headers['content-encoding'], address).toBe('br')
  return { body: bytes, text: brotliDecompressSync(bytes).toString() }
}

it('sends at most 10 kB of script with an article, none of it a framework’s', async () => {
  const { text } = await askCompressed(siteUrl + ARTICLE)
  const running = [...text.matchAll(/<script(?![^>]*ld\+json)[^>]*>/g)].map(([tag]) => tag)
  const addresses = running.map((tag) => / src="(\/islands\/[^"]+)"/.exec(tag)?.[1] ?? tag)
  const sizes = await Promise.all(
    addresses.map(async (address) => (await askCompressed(siteUrl + address)).body.length),
  )
  const sum = sizes.reduce((total, size) => total + size, 0)
  console.log(`script on an article page: ${String(sum)} bytes compressed in ${String(sizes.length)} files`)
  expect(sum).toBeLessThanOrEqual(GOALS.scriptBytes)
})

/** Adds so many pages that nobody asks for to those that the reader site keeps. @returns what removes them */
const fillDocuments = async (count: number): Promise<() => Promise<void>> => {
  const buildId = (await readFile(join(WEB, '.next', 'BUILD_ID'), 'utf8')).trim()
  const files = documentFiles(folderStore(join(dataDir, 'documents', buildId)))
  const keys = Array.from({ length: count }, (_, number) => `/2020/01/01/filler-${String(number)}`)
  const page = keptDocument({
    key: '/',
    html: `<html>${'<p>A paragraph of a story.</p>'.repeat(700)}</html>`,
    renderedAt: Date.now(),
    facts: { status: 200, tags: ['article:filler', 'site'], pictures: [] },
  })
  for (let start = 0; start < count; start += WRITTEN_AT_ONCE)
    await Promise.all(keys.slice(start, start + WRITTEN_AT_ONCE).map((key) => files.write({ ...page, key })))
  return async () => {
    for (const key of keys) await files.remove(key)
  }
}

it.each([0, 20_000])(
  `answers with an article at most ${String(GOALS.restartMs)} ms after the start of its process, with %i more pages kept`,
  async (more) => {
    await stack('stop', 'web')
    const empty = await fillDocuments(more)
    const times: number[] = []
    try {
      for (let restart = 0; restart < RESTARTS; restart += 1) {
        const began = performance.now()
        const web = startNode([join('dist', 'server.mjs')], {
          cwd: WEB,
          env: { ...inherited, NODE_ENV: 'production' },
        })
        web.stdout?.resume()
        try {
          await untilAnswered(siteUrl + ARTICLE)
          times.push(performance.now() - began)
        } finally {
          await end(web)
        }
      }
    } finally {
      await empty()
      await stack('start', 'web')
    }
    console.log(
      `restart to the first article, ${String(more)} more pages kept, load ${loadavg()[0]?.toFixed(1) ?? ''}: median ${percentile(times, 0.5).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`,
    )
    expect(percentile(times, 0.5)).toBeLessThanOrEqual(GOALS.restartMs)
  },
)
