import { describe, expect, it } from 'vitest'
import { isReader } from './isReader'

const SITE = 'https://courier.example'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const own = { 'user-agent': FIREFOX, 'sec-fetch-site': 'same-origin', origin: SITE }

describe('who tells that a story is read', () => {
  it('is a page of our own in a browser', () => {
    expect(isReader(own, SITE)).toBe(true)
    expect(isReader({ 'user-agent': FIREFOX, origin: SITE }, SITE)).toBe(true)
  })

  it.each([
    ['another site', { ...own, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site in an old browser', { 'user-agent': FIREFOX, origin: 'https://evil.example' }],
    ['nobody knows who', { 'user-agent': FIREFOX }],
    ['somebody without a name', { ...own, 'user-agent': '' }],
    ['a robot', { ...own, 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a browser without a window', { ...own, 'user-agent': 'Mozilla/5.0 HeadlessChrome/140.0' }],
  ])('is not %s', (_who, headers) => {
    expect(isReader(headers, SITE)).toBe(false)
  })
})
