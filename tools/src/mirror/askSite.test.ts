import { expect, it } from 'vitest'
import { createAsk } from './askSite'

const asking = (answers: (Response | Error)[]) => {
  const pauses: number[] = []
  const ask = createAsk({
    site: 'https://news.example',
    fetch: () => {
      const answer = answers.shift()
      return answer instanceof Response
        ? Promise.resolve(answer)
        : Promise.reject(answer ?? new Error('silence'))
    },
    pause: (time) => {
      pauses.push(time)
      return Promise.resolve()
    },
    signal: new AbortController().signal,
  })
  return { ask, pauses }
}

it('asks again while the site cannot answer', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  const { ask, pauses } = asking([
    new Error('reset'),
    new Response('', { status: 503 }),
    new Response('hello', { headers }),
  ])
  expect(await ask('/')).toEqual({
    status: 200,
    type: 'text/html',
    location: null,
    isPrivate: true,
    body: Buffer.from('hello'),
  })
  expect(pauses).toEqual([1000, 2000])
})

it('gives up with the reason', async () => {
  await expect(asking([]).ask('/a')).rejects.toThrow(/https:\/\/news\.example\/a does not answer \(silence\)/)
})
