import { describe, expect, it, vi } from 'vitest'
import { keptDocument, type KeptDocument } from './finishDocument'
import { createLimiter, TooBusy } from './limiter'
import { createPassingPages } from './passingPages'

const aPage = (key: string): KeptDocument =>
  keptDocument({ key, html: '', renderedAt: 0, facts: { status: 200, tags: [], pictures: [] } })

const setUp = () => {
  let now = 1000
  const waiting: ((page: KeptDocument) => void)[] = []
  const render = vi.fn((_key: string) => new Promise<KeptDocument>((resolve) => waiting.push(resolve)))
  const pages = createPassingPages({
    render,
    limit: createLimiter({ atOnce: 2, waiting: 0 }),
    now: () => now,
  })
  return { pages, render, waiting, pass: (milliseconds: number) => (now += milliseconds) }
}

describe('a page that passes', () => {
  it('is made once for all who ask the same, and again when its time is over', async () => {
    const { pages, render, waiting, pass } = setUp()
    const asked = [pages.get('/search?q=a'), pages.get('/search?q=a')]
    waiting[0]?.(aPage('a'))
    expect((await Promise.all(asked)).map(({ key }) => key)).toEqual(['a', 'a'])
    await pages.get('/search?q=a')
    expect(render).toHaveBeenCalledTimes(1)
    pass(5001)
    void pages.get('/search?q=a')
    expect(render).toHaveBeenCalledTimes(2)
  })

  it('is made again after any change, though the old one is on its way', async () => {
    const { pages, render, waiting } = setUp()
    const early = pages.get('/search?q=a')
    pages.forget()
    const late = pages.get('/search?q=a')
    waiting[1]?.(aPage('new'))
    waiting[0]?.(aPage('old'))
    expect([(await early).key, (await late).key]).toEqual(['old', 'new'])
    expect((await pages.get('/search?q=a')).key).toBe('new')
    expect(render).toHaveBeenCalledTimes(2)
  })

  it('is refused where too many are being made, and not kept where it failed', async () => {
    const { pages, render } = setUp()
    void pages.get('/search?q=a')
    void pages.get('/search?q=b')
    await expect(pages.get('/search?q=c')).rejects.toBeInstanceOf(TooBusy)
    const failing = createPassingPages({
      render: render.mockRejectedValue(new Error('down')),
      limit: (work) => work(),
      now: () => 0,
    })
    await expect(failing.get('/search?q=a')).rejects.toThrow('down')
    await expect(failing.get('/search?q=a')).rejects.toThrow('down')
    expect(render).toHaveBeenCalledTimes(4)
  })
})
