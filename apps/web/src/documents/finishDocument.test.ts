import { describe, expect, it } from 'vitest'
import { finishDocument, htmlOf } from './finishDocument'

const facts = { status: 200, tags: ['article:1', 'site'], pictures: [] }
const meta = (value: unknown): string =>
  `<meta name="dateline-document" content="${JSON.stringify(value).replaceAll('"', '&quot;')}"/>`
const page = ({ head = meta(facts), body = '<h1>Storm</h1>' } = {}): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}<title>Storm</title></head><body>${body}</body></html>`
const finish = (html: string) => finishDocument({ key: '/x', html, renderedAt: 5 })

describe('finishing a page', () => {
  it('takes the facts out and leaves the rest as it was', () => {
    const document = finish(page())
    expect(document).toMatchObject({ ...facts, key: '/x', renderedAt: 5 })
    expect(htmlOf(document)).toBe(page({ head: '' }))
  })

  it('reads what was escaped for the attribute', () => {
    const redirect = '/a?b=1&c="<\'>'
    const escaped = JSON.stringify({ ...facts, status: 301, redirect })
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
    const document = finish(page({ head: `<meta name="dateline-document" content="${escaped}"/>` }))
    expect(document.redirect).toBe(redirect)
  })

  it.each([
    ['states no facts', ''],
    ['states them twice', meta(facts) + meta(facts)],
    ['states them in what is no element', `<!--${meta(facts)}-->`],
    ['states an unknown status', meta({ ...facts, status: 500 })],
    ['states a picture that is none', meta({ ...facts, pictures: ['../../x'] })],
  ])('refuses a page that %s', (_name, head) => {
    expect(() => finish(page({ head }))).toThrow()
  })

  it('gives the same text the same strong validator, and another text another', () => {
    const { etag } = finish(page())
    expect(finish(page()).etag).toBe(etag)
    expect(finish(page({ body: '<h1>Calm</h1>' })).etag).not.toBe(etag)
    expect(etag).toMatch(/^"[^"]{32}"$/)
  })
})
