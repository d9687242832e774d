import { describe, expect, it } from 'vitest'
import { readdress } from './readdress'

const addresses = { siteUrl: 'https://news.example', pictures: '/preview/media' }
const at = (markup: string): string => readdress(markup, addresses)

describe('a page of the reader site that stands on the CMS', () => {
  it('leads to the reader site, in a tab of its own, and says nothing of itself', () => {
    expect(at('<a href="/2026/03/13/storm">Storm</a>')).toBe(
      '<a target="_blank" rel="noopener noreferrer" href="https://news.example/2026/03/13/storm">Storm</a>',
    )
  })

  it('leaves addresses of others as they are', () => {
    expect(at('<a class="x" href="https://other.example/a">A</a>')).toContain(
      'href="https://other.example/a"',
    )
    expect(at('<a href="//other.example/a">A</a>')).toContain('href="//other.example/a"')
    expect(at('<a class="skip" href="#content">A</a>')).toBe('<a class="skip" href="#content">A</a>')
  })

  it('keeps its own style sheets and the icon of the newsroom', () => {
    expect(at('<link rel="icon" href="/favicon.svg">')).toBe('<link rel="icon" href="/favicon.svg">')
    expect(at('<link rel="stylesheet" href="/preview/styles/1/reader.css">')).toBe(
      '<link rel="stylesheet" href="/preview/styles/1/reader.css">',
    )
  })

  it('takes its pictures from where they may be seen, each size of them', () => {
    expect(at('<img srcSet="/media/a/320.webp 320w, /media/a/480.webp 480w" src="/media/a/480.jpg"/>')).toBe(
      '<img srcSet="/preview/media/a/320.webp 320w, /preview/media/a/480.webp 480w" src="/preview/media/a/480.jpg"/>',
    )
    expect(at('<img src="https://news.example/media/a/480.jpg"/>')).toBe(
      '<img src="/preview/media/a/480.jpg"/>',
    )
  })

  it('leaves words alone that look like an address', () => {
    const words = '<p> href=&quot;/a&quot; and src=&quot;/media/a&quot; &lt;a href=</p>'
    expect(at(words)).toBe(words)
  })
})
