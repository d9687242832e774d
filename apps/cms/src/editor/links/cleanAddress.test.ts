import { describe, expect, it } from 'vitest'
import { cleanAddress } from './cleanAddress'

describe('cleanAddress', () => {
  it.each([
    ['https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a'],
    ['https://example.org/a?id=7&utm_source=x&page=2#part', 'https://example.org/a?id=7&page=2#part'],
    ['https://example.org/a?fbclid=1&q=caf%C3%A9+au', 'https://example.org/a?q=caf%C3%A9+au'],
    ['https://example.org/?gclid=1&yclid=2&ysclid=3&_openstat=4', 'https://example.org/'],
    ['https://example.org/search?a=1&a=2', 'https://example.org/search?a=1&a=2'],
    ['https://example.org/a?flag', 'https://example.org/a?flag'],
    ['https://example.org/a?UTM_Source=x', 'https://example.org/a'],
    [
      'https://www.google.com/url?q=https://example.org/a%3Fid%3D7%26utm_source%3Dx&sa=D&source=editors&ust=1',
      'https://example.org/a?id=7',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=AT0', 'https://example.org/a'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05',
      'https://example.org/a',
    ],
    ['https://vk.com/away.php?to=https%3A%2F%2Fexample.org%2Fa', 'https://example.org/a'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    [
      'https://www.google.com/search?q=https://example.org',
      'https://www.google.com/search?q=https://example.org',
    ],
    ['mailto:desk@example.org?subject=utm_source', 'mailto:desk@example.org?subject=utm_source'],
    ['/about?utm_source=x', '/about?utm_source=x'],
  ])('cleans %s', (raw, clean) => {
    expect(cleanAddress(raw)).toBe(clean)
  })

  it.each([
    'javascript:alert(1)',
    'file:///C:/notes.docx',
    'https://www.google.com/url?q=https://user:secret@example.org/',
    'example.org',
    '',
  ])('refuses %j', (raw) => {
    expect(cleanAddress(raw)).toBeNull()
  })

  it('changes nothing of what it cleaned', () => {
    const once = cleanAddress('https://example.org/a?id=7&utm_source=x') ?? ''
    expect(cleanAddress(once)).toBe(once)
  })
})
