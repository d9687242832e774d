import { describe, expect, it } from 'vitest'
import type { LinkPress } from './leavingBy'
import { leavingBy } from './leavingBy'

const here = 'https://cms.example/admin/front'
const press = (href: string, more: Partial<LinkPress> = {}): LinkPress => ({
  href,
  target: '',
  isDownload: false,
  isElsewhere: false,
  ...more,
})

describe('a press on a link', () => {
  it.each(['/admin/board', '/admin/front?language=ru', '/'])('to %s leaves the front page', (path) => {
    const href = `https://cms.example${path}`
    expect(leavingBy(press(href), here)).toBe(href)
    expect(leavingBy(press(href, { target: '_self' }), here)).toBe(href)
  })

  it.each([
    ['to a place on it', press(`${here}#places`)],
    ['that opens a tab', press('https://cms.example/admin/board', { target: '_blank' })],
    ['with a key for a tab', press('https://cms.example/admin/board', { isElsewhere: true })],
    ['that downloads', press('https://cms.example/file', { isDownload: true })],
    ['to another site, of which the browser warns', press('https://site.example/')],
    ['without an address', press('')],
  ])('%s does not', (_, one) => {
    expect(leavingBy(one, here)).toBeNull()
  })
})
