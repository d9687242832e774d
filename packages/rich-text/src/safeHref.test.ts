import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeHref } from './safeHref'

const OWN = 'https://own.example'

/** What a browser would do with it on our page: an allowed scheme, and a path never leaves our host. */
const isHarmless = (href: string): boolean => {
  const url = new URL(href, `${OWN}/story`)
  if (/^(?:\/|#)/.test(href)) return url.origin === OWN
  return (
    ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) &&
    url.username === '' &&
    url.password === ''
  )
}

const ALLOWED: readonly (readonly [string, string])[] = [
  ['https://example.org', 'https://example.org/'],
  ['HTTP://Example.ORG/A?b=c#d', 'http://example.org/A?b=c#d'],
  ['  https://example.org/a  ', 'https://example.org/a'],
  ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
  ['https://example.org/@user/1', 'https://example.org/@user/1'],
  ['https://example.org/?next=javascript:alert(1)', 'https://example.org/?next=javascript:alert(1)'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['MAILTO:desk@example.org?subject=A%20tip', 'mailto:desk@example.org?subject=A%20tip'],
  ['tel:+49-30-1234', 'tel:+49-30-1234'],
  ['/about', '/about'],
  ['/a/../b?c=d#e', '/b?c=d#e'],
  ['/', '/'],
  ['#notes', '#notes'],
]

const HOSTILE: readonly string[] = [
  '',
  ' ',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript\n:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'javascript%3Aalert(1)',
  '%6aavascript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'javascript:/*https://example.org*/alert(1)',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  'da\nta:text/html,x',
  'vbscript:msgbox(1)',
  'vb\tscript:msgbox(1)',
  'blob:https://example.org/1',
  'filesystem:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org/a',
  'sms:+4930',
  'ws://example.org',
  'about:blank',
  'chrome://settings',
  'intent://scan/#Intent;end',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://',
  'https://?a',
  'https://user@evil.example',
  'https://user:pass@evil.example',
  'https://@evil.example',
  'https://own.example@evil.example',
  'https://own.example\\@evil.example',
  'https://own.example%40evil.example',
  'https://exa mple.org',
  'https://example.org/a b',
  'https://example.org/\u202egpj.exe',
  'https://[::1',
  'https://example.org:99999',
  'ht\ntps://example.org',
  'https\u200b://example.org',
  'mailto:',
  'mailto:a@b.c\nbcc:d@e.f',
  'mailto:a@b.c%0d%0abcc:d@e.f',
  'mailto:<script>@b.c',
  'tel:',
  'tel:javascript',
  'tel:+1" onclick="alert(1)',
  'example.org',
  'a/b',
  '?a=b',
  '#',
  `https://example.org/${'a'.repeat(3000)}`,
  `https://example.org/${'я'.repeat(1000)}`,
]

describe('safeHref', () => {
  it.each(ALLOWED)('normalises %j to %j', (raw, href) => {
    expect(safeHref(raw)).toBe(href)
    expect(isHarmless(href)).toBe(true)
  })

  // `trim` takes a leading or trailing space away first, which leaves a scheme that is refused.
  it.each(HOSTILE)('refuses %j', (raw) => {
    expect(safeHref(raw)).toBeNull()
  })

  it('lets nothing but the allowed schemes survive, whatever is put together', () => {
    const piece = fc.constantFrom(
      'javascript',
      'data',
      'vbscript',
      'http',
      'https',
      'mailto',
      'tel',
      ':',
      '/',
      '//',
      '\\',
      '@',
      '.',
      '..',
      '#',
      '?',
      '%2e',
      '%2f',
      '%5c',
      '\n',
      '\t',
      '\r',
      ' ',
      '\u0000',
      '\u200b',
      'example.org',
      'evil.example',
      'alert(1)',
      '"',
      '<',
      'a',
      '1',
    )
    const address = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
    )
    fc.assert(
      fc.property(address, (raw) => {
        const href = safeHref(raw)
        return href === null || isHarmless(href)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  it('gives back what it gave once', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (raw) => {
        const href = safeHref(raw)
        expect(href).not.toBeNull()
        expect(safeHref(href ?? '')).toBe(href)
      }),
      { seed: 1 },
    )
  })
})
