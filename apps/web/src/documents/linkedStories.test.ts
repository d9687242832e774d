import { describe, expect, it } from 'vitest'
import { aDocument } from '../testing/fakeRenderer'
import { linkedStories } from './linkedStories'

const html = `<a href="/2026/03/13/storm">a</a> <a class="x" href="/ru/2026/03/13/shtorm">b</a>
  <a href="/2026/03/13/storm">again</a> <a href="/islands">a section</a> <a href="https://x.example/2026/03/13/y">away</a>
  <a href="//evil.example/2026/03/13/y">away</a> <script>"href=\\"/2026/03/13/data"</script>`

describe('the stories that a page leads to', () => {
  it('are named once each, and nothing else is', () => {
    expect(linkedStories(aDocument({ key: '/', status: 200, html }))).toEqual([
      '/2026/03/13/storm',
      '/ru/2026/03/13/shtorm',
    ])
  })

  it.each([
    ['/2026/03/13/gale', 200],
    ['/islands?after=x', 200],
    ['/nothing', 404],
  ] as const)('are none for %s with status %i', (key, status) => {
    expect(linkedStories(aDocument({ key, status, html }))).toEqual([])
  })

  it('are a hundred at most', () => {
    const many = Array.from({ length: 300 }, (_, number) => `<a href="/2026/03/13/s-${number}">`).join('')
    expect(linkedStories(aDocument({ key: '/', html: many }))).toHaveLength(100)
  })
})
