import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createCommonAnswers } from '../content/commonAnswers'
import { htmlOf } from '../documents/finishDocument'
import { factsOfTest } from '../testing/factsOfTest'
import { fakeClock } from '../testing/fakeClock'
import { forgetFirst } from './forgetFirst'
import { createNextRenderer } from './nextRenderer'
import { renderHeaders } from './renderHeaders'

const page = (words: string): string =>
  `<!doctype html><html><head>${factsOfTest}</head><body>${words}</body></html>`

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Something that listens as Next does, and a renderer that asks it. */
const setUp = async (
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { timeoutMs = 10_000 }: { timeoutMs?: number } = {},
) => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-render-'))
  const answers = createCommonAnswers(() => 0)
  const server = createServer(forgetFirst(answers, answer))
  const socketPath = join(folder, 'next.sock')
  server.listen(socketPath)
  await once(server, 'listening')
  closing.push(async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  })
  let changes = 0
  const renderer = createNextRenderer({
    findNext: () => Promise.resolve({ socketPath }),
    headers: () => renderHeaders({ host: 'courier.example', changes }),
    pageFiles: { islands: new Map(), styles: new Map() },
    clock: fakeClock(),
    timeoutMs,
  })
  return { answers, renderer, change: () => (changes += 1) }
}

const answerWith =
  (html: string, status = 200) =>
  (_: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.writeHead(status).end(html)
    return Promise.resolve()
  }

describe('a page rendered by Next', () => {
  it('is asked for by path, in the name of the site, and comes finished', async () => {
    const asked: [string | undefined, string | undefined][] = []
    const { renderer } = await setUp((request, response) => {
      asked.push([request.url, request.headers.host])
      response.end(page('<script>framework()</script>The ferry sails'))
      return Promise.resolve()
    })
    const html = htmlOf(await renderer.render('/islands?after=abc'))
    expect(asked).toEqual([['/islands?after=abc', 'courier.example']])
    expect(html).toContain('The ferry sails')
    expect(html).not.toContain('framework')
  })

  it.each([
    ['a status that is not 200', answerWith(page('Oh no'), 500), 'was rendered with status 500'],
    ['an end before its end', answerWith('<!doctype html><html><body>The fer'), 'is not whole'],
    ['more bytes than any page has', answerWith(page('x'.repeat(8_000_001))), 'is too large'],
    ['a renderer that throws', () => Promise.reject(new Error('of Next')), 'socket hang up'],
  ])('is refused for %s', async (_, answer, message) => {
    const { renderer } = await setUp(answer)
    await expect(renderer.render('/islands')).rejects.toThrow(message)
  })

  it('is given up when it takes too long', async () => {
    const { renderer } = await setUp(() => new Promise(() => undefined), { timeoutMs: 50 })
    await expect(renderer.render('/islands')).rejects.toThrow('timeout')
  })

  it('is given up when Next does not start, and the next one waits for the same start', async () => {
    let starts = 0
    let tell: (address: { socketPath: string }) => void = () => undefined
    const start = new Promise<{ socketPath: string }>((resolve) => (tell = resolve))
    const renderer = createNextRenderer({
      findNext: () => {
        starts += 1
        return start
      },
      headers: () => ({}),
      pageFiles: { islands: new Map(), styles: new Map() },
      clock: fakeClock(),
      timeoutMs: 50,
    })
    await expect(renderer.render('/islands')).rejects.toThrow('timeout')
    tell({ socketPath: '/nowhere/next.sock' })
    await expect(renderer.render('/islands')).rejects.toThrow('ENOENT')
    expect(starts).toBe(2)
  })

  it('is made of no answer from before a change that our server has heard of', async () => {
    let words = 'before'
    const { answers, renderer, change } = await setUp(async (_, response) => {
      response.end(page(await answers.ask('site', () => Promise.resolve(words))))
    })
    const shown = async (): Promise<string> => htmlOf(await renderer.render('/'))
    expect(await shown()).toContain('before')
    words = 'after'
    expect(await shown()).toContain('before')
    change()
    expect(await shown()).toContain('after')
  })

  it('counts as under way until it is there', async () => {
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    const { renderer } = await setUp(async (_, response) => {
      await gate
      response.end(page('late'))
    })
    const order: string[] = []
    const late = renderer.render('/islands').then(() => order.push('page'))
    const settled = renderer.settled().then(() => order.push('settled'))
    release()
    await Promise.all([late, settled])
    expect(order).toEqual(['page', 'settled'])
  })
})
