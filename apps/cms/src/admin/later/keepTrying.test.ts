import { afterEach, expect, it, vi } from 'vitest'
import { keepTrying } from './keepTrying'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const failing = (times: number) => {
  const load = vi.fn(() =>
    load.mock.calls.length > times ? Promise.resolve('the part') : Promise.reject(new Error('no network')),
  )
  return load
}

it('tries a part again when the network is back, and after some seconds without being told', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  const load = failing(2)
  const part = keepTrying(load)()
  await vi.advanceTimersByTimeAsync(0)
  expect(load).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(load).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(3_000)
  await expect(part).resolves.toBe('the part')
})

it('tells a server at once', async () => {
  await expect(keepTrying(failing(1))()).rejects.toThrow('no network')
})
