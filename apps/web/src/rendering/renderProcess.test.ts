import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openRenderProcess } from './renderProcess'
import type { NextAddress, RunningNext } from './runningNext'

/** Stands in for Next: says who it is, and ends when it is told to. */
const LISTENS = `
  import { createServer } from 'node:http'
  import { obeyServer } from './obeyServer'
  obeyServer(({ socketPath, pass }) => new Promise((resolve) => {
    createServer((request, response) => {
      if (request.url === '/end') process.exit(3)
      response.end(JSON.stringify({ pid: process.pid, argv: process.argv.join(' '), pass }))
    }).listen(socketPath, resolve)
  }))`
const FAILS = `
  import { obeyServer } from './obeyServer'
  obeyServer(() => Promise.reject(new Error('no build')))`
const NEVER_LISTENS = `
  import { obeyServer } from './obeyServer'
  obeyServer(() => new Promise(() => undefined))`

let folder: string
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-render-'))
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(() => rm(folder, { recursive: true }))

const scriptOf = async (name: string, contents: string): Promise<string> => {
  const outfile = join(folder, `${name}.mjs`)
  await build({
    stdin: { contents, resolveDir: dirname(fileURLToPath(import.meta.url)), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return outfile
}

const open = async (
  name: string,
  contents: string,
  { readyWithin = 60_000 }: { readyWithin?: number } = {},
): Promise<RunningNext & { ends: string[] }> => {
  const ends: string[] = []
  const next = await openRenderProcess({
    script: await scriptOf(name, contents),
    pass: 'a pass',
    onEnd: ({ message }) => ends.push(message),
    readyWithin,
  })
  closing.push(next.close)
  return { ...next, ends }
}

const ask = (address: NextAddress, path = '/'): Promise<{ pid: number; argv: string; pass: string }> =>
  new Promise((resolve, reject) => {
    request({ ...address, path, agent: false }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve(JSON.parse(text) as Awaited<ReturnType<typeof ask>>))
    })
      .on('error', reject)
      .end()
  })

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the process that renders pages', () => {
  it('is started once however many ask for it, and told its pass where nobody else reads', async () => {
    const { find } = await open('listens', LISTENS)
    const addresses = await Promise.all([find(), find(), find()])
    const told = await Promise.all(addresses.map((address) => ask(address)))
    expect(new Set(told.map(({ pid }) => pid)).size).toBe(1)
    expect(told[0]?.pass).toBe('a pass')
    expect(told[0]?.argv).not.toContain('a pass')
  })

  it('is started again by whoever asks after it ended', async () => {
    const { find, ends } = await open('listens', LISTENS)
    const first = await ask(await find())
    await expect(ask(await find(), '/end')).rejects.toThrow()
    await expect.poll(() => ends).toEqual(['the process that renders pages ended (code 3)'])
    const second = await ask(await find())
    expect(second.pid).not.toBe(first.pid)
  })

  it('fails for everybody who waits when it cannot start, and is tried again', async () => {
    const { find, ends } = await open('fails', FAILS)
    await expect(Promise.all([find(), find()])).rejects.toThrow('ended (code 1)')
    await expect(find()).rejects.toThrow('ended (code 1)')
    expect(ends).toHaveLength(2)
  })

  it('is killed when it is not ready in time', async () => {
    const { find } = await open('neverListens', NEVER_LISTENS, { readyWithin: 300 })
    await expect(find()).rejects.toThrow('ended (SIGKILL)')
  })

  it('ends with its server, and leaves a signal to it', async () => {
    const { find, close, ends } = await open('listens', LISTENS)
    const address = await find()
    const { pid } = await ask(address)
    process.kill(pid, 'SIGTERM')
    process.kill(pid, 'SIGINT')
    expect((await ask(address)).pid).toBe(pid)
    await close()
    expect(isAlive(pid)).toBe(false)
    expect(ends).toEqual([])
    await expect(find()).rejects.toThrow('no more pages are rendered')
    const left = (address as { socketPath: string }).socketPath
    await expect(readdir(dirname(left))).rejects.toThrow('ENOENT')
  })
})
