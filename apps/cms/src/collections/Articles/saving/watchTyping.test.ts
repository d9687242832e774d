import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchTyping } from './watchTyping'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('waits until a second has passed since the last key, and not at all where nobody types', async () => {
  const page = new EventTarget()
  const typing = watchTyping(page, () => Date.now())
  await typing.pause()

  const paused = vi.fn()
  page.dispatchEvent(new Event('keydown'))
  void typing.pause().then(paused)
  await vi.advanceTimersByTimeAsync(900)
  page.dispatchEvent(new Event('keydown'))
  await vi.advanceTimersByTimeAsync(900)
  expect(paused).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(paused).toHaveBeenCalledOnce()
})
