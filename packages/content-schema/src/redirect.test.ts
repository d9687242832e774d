import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redirectPath, redirectTarget, toRedirectTarget } from './redirect'

describe('the spelling of a path that moved', () => {
  it.each([
    ['/news/story.html', '/news/story.html'],
    ['/Old-Name', '/Old-Name'],
    ['/node/12/', '/node/12'],
    ['/', '/'],
    ['/тема', '/тема'],
    ['/%D1%82%D0%B5%D0%BC%D0%B0', '/тема'],
    ['/%d1%82%d0%b5%d0%bc%d0%b0/', '/тема'],
    // The same letter in one character and in two.
    ['/caf%C3%A9', '/café'],
    ['/cafe%CC%81', '/café'],
    ['/my%20page.html', '/my page.html'],
  ])('%s is kept under %s', (given, kept) => {
    expect(redirectPath(given)).toBe(kept)
  })

  it.each([
    '',
    'old',
    '//evil.example',
    '/a//b',
    '/../a',
    '/a/%2e%2e/b',
    '/a/.',
    '/a%2Fb',
    '/a%5cb',
    '/a\\b',
    '/a\u00a0b',
    '/a%20',
    '/a%20/',
    '/%00',
    '/%0d%0aset-cookie',
    '/%E0%A4%A',
    '/%',
    '/a%25b',
    '/a?b=1',
    '/a%3Fb',
    '/a#b',
  ])('%j is none', (given) => {
    expect(redirectPath(given)).toBeNull()
  })

  it('is what a browser sends of it, read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const path = redirectPath(`/${text.replaceAll('%', '')}`)
        if (path === null) return
        expect(redirectPath(new URL(path, 'https://site.example').pathname)).toBe(path)
        expect(redirectPath(path)).toBe(path)
      }),
    )
  })
})

describe('the target of a redirect', () => {
  it.each([
    ['/islands', '/islands'],
    ['/', '/'],
    ['/islands?after=1#part', '/islands?after=1#part'],
    ['/тема', '/%D1%82%D0%B5%D0%BC%D0%B0'],
    ['/%D1%82', '/%D1%82'],
    ['https://elsewhere.example/x', 'https://elsewhere.example/x'],
    ['https://пример.example/тема?q=ы', 'https://xn--e1afmkfd.example/%D1%82%D0%B5%D0%BC%D0%B0?q=%D1%8B'],
  ])('%s leads to %s', (given, target) => {
    expect(toRedirectTarget(given)).toBe(target)
  })

  it.each([
    '',
    'islands',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'http://elsewhere.example',
    'https://',
    'https://[',
    'https://name:word@elsewhere.example/',
    'javascript:alert(1)',
    '/a b',
    '/a\r\nset-cookie: x',
  ])('is refused: %j', (given) => {
    expect(toRedirectTarget(given)).toBeNull()
  })

  it('is always what a header may carry, and a path stays on the site', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('/', 'https://', ''), (text, start) => {
        const target = toRedirectTarget(`${start}${text}`)
        if (target === null) return
        expect(redirectTarget.safeParse(target).success).toBe(true)
        const origin = new URL(target, 'https://site.example').origin
        if (start === '/') expect(origin).toBe('https://site.example')
      }),
    )
  })
})
