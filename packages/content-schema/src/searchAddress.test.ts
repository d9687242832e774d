import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearchQuery, searchAddress } from './searchAddress'

const languages = { language: 'en', defaultLanguage: 'en' }
const again = (query: string): string => searchAddress(readSearchQuery(new URLSearchParams(query)), languages)

describe('the address of a search page', () => {
  it.each([
    ['q=ferry&section=&topic=&from=&to=&sort=relevance', '/search?q=ferry'],
    ['q=%20sea%20%20wall%0A&page=1', '/search?q=sea+wall'],
    ['page=2&sort=newest&q=ferry', '/search?q=ferry&sort=newest&page=2'],
    ['q=ferry&section=harbour&topic=ferries', '/search?q=ferry&section=harbour&topic=ferries'],
    ['q=ferry&from=2026-03-01&to=2026-03-31', '/search?q=ferry&from=2026-03-01&to=2026-03-31'],
    ['q=ferry&section=../x&from=soon&to=2026-02-30&sort=oldest&page=99&utm=1', '/search?q=ferry'],
    ['section=harbour', '/search'],
    ['q=%00%E2%80%AE', '/search'],
    [`q=${'x'.repeat(500)}`, `/search?q=${'x'.repeat(200)}`],
  ])('%s is %s', (query, address) => {
    expect(again(query)).toBe(address)
  })

  it('has its language in front', () => {
    const asked = readSearchQuery(new URLSearchParams({ q: 'паром' }))
    expect(searchAddress(asked, { language: 'ru', defaultLanguage: 'en' })).toBe(
      '/ru/search?q=%D0%BF%D0%B0%D1%80%D0%BE%D0%BC',
    )
  })

  it('is its own address, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const once = again(new URLSearchParams({ q }).toString())
        expect(again(once.replace('/search', '').slice(1))).toBe(once)
      }),
    )
  })
})
