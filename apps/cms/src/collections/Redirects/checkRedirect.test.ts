import { describe, expect, it } from 'vitest'
import { checkFrom, checkTo } from './checkRedirect'

describe('an address that moved', () => {
  it.each([
    '/old-address',
    '/news/story.html',
    '/node/12/',
    '/Old-Name',
    '/тема',
    '/%D1%82%D0%B5%D0%BC%D0%B0',
    '/2014/05/06/storm',
    '/topics/old',
    '/ru/media',
    '/medialab',
  ])('may be %s', (from) => {
    expect(checkFrom(from)).toBe(true)
  })

  it.each([
    ['old-address', /such as/],
    [12, /such as/],
    [null, /such as/],
    ['https://site.example/a', /such as/],
    ['/story.php?id=4', /query/],
    ['/story#end', /query/],
    ['//evil.example', /no path/],
    ['/a//b', /no path/],
    ['/a/../b', /no path/],
    ['/%zz', /no path/],
    ['/', /front page/],
    ['/media/x.jpg', /under \/media/],
    ['/admin', /under \/admin/],
    ['/_next/static/a.js', /under \/_next/],
    [`/${'a'.repeat(300)}`, /300/],
    ['/%6dedia/x.jpg', /under \/media/],
  ])('may not be %j, and it is said why', (from, why) => {
    expect(checkFrom(from)).toMatch(why)
  })
})

describe('where it leads', () => {
  it.each(['/islands', '/тема?after=1', 'https://elsewhere.example/тема'])('may be %s', (to) => {
    expect(checkTo(to)).toBe(true)
  })

  it.each([
    '',
    'islands',
    '//evil.example',
    'http://elsewhere.example',
    'javascript:alert(1)',
    'https://[',
    3,
  ])('may not be %j', (to) => {
    expect(checkTo(to)).toMatch(/whole https address/)
  })
})
