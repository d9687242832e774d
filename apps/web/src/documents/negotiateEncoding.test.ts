import { describe, expect, it } from 'vitest'
import { negotiateEncoding } from './negotiateEncoding'

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['gzip;q=0, *', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['identity, gzip;q=0.5', 'identity'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
    ['identity;q=0, *;q=0', 'identity'],
    [';;q=x,,br;q=', 'br'],
  ] as const)('for %s is %s', (header, encoding) => {
    expect(negotiateEncoding(header)).toBe(encoding)
    // The second answer comes from memory.
    expect(negotiateEncoding(header)).toBe(encoding)
  })
})
