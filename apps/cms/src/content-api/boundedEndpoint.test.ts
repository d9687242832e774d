import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { boundedEndpoint } from './boundedEndpoint'

const setUp = () => {
  const waiting: (() => void)[] = []
  const endpoint = boundedEndpoint(
    () => new Promise((resolve) => waiting.push(() => resolve(new Response('found')))),
    { atOnce: 2, waiting: 1 },
  )
  const ask = async (): Promise<number> =>
    (await endpoint(new Request('http://cms.example/search'), {} as Payload)).status
  return { ask, waiting }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('an endpoint with bounds', () => {
  it('works for some at once, lets some wait, and sends the others away', async () => {
    const { ask, waiting } = setUp()
    const answers = [ask(), ask(), ask()]
    expect(await ask()).toBe(429)
    expect(waiting).toHaveLength(2)
    waiting[0]?.()
    await settle()
    expect(waiting).toHaveLength(3)
    waiting[1]?.()
    waiting[2]?.()
    expect(await Promise.all(answers)).toEqual([200, 200, 200])
    void ask()
    await settle()
    expect(waiting).toHaveLength(4)
  })

  it('gives its place back when it fails', async () => {
    const endpoint = boundedEndpoint(() => Promise.reject(new Error('down')), { atOnce: 1, waiting: 0 })
    const ask = () => endpoint(new Request('http://cms.example/search'), {} as Payload)
    await expect(ask()).rejects.toThrow('down')
    await expect(ask()).rejects.toThrow('down')
  })
})
