import { expect, it } from 'vitest'
import { findBrokenLinks } from './findBrokenLinks'

const PAGES: Record<string, string> = {
  '/': `<link rel="stylesheet" href="/a.css"><a href="/there#yes">1</a><a href="/there#no">2</a><a href="/nowhere">3</a>
    <a href="https://other.example/x">4</a><a href="mailto:a@b.example">5</a><img src="/a.png" srcset="/b.png 1w, /c.png 2w">`,
  '/there': `<p id="yes">here</p><a href="#own">6</a>`,
}
const OTHERS: Record<string, [type: string, text: string]> = {
  '/a.css': ['text/css', '@font-face{src:url(a.woff2)}'],
  '/a.png': ['image/png', ''],
  '/b.png': ['image/png', ''],
}

it('names each address that is not there, and each fragment that names nothing', async () => {
  const report = await findBrokenLinks({
    start: ['http://site.example/'],
    isInside: (address) => address.startsWith('http://site.example/'),
    fetch: (address) => {
      const { pathname } = new URL(address)
      const page = PAGES[pathname]
      const [type, text] = page === undefined ? (OTHERS[pathname] ?? ['', '']) : ['text/html', page]
      return Promise.resolve({ isThere: type !== '', type, text })
    },
  })
  expect(report.broken.map((line) => line.replaceAll('http://site.example', ''))).toEqual([
    '/: /there#no',
    '/: /nowhere',
    '/: /c.png',
    '/a.css: /a.woff2',
    '/there: /there#own',
  ])
  expect([report.pages, report.others]).toEqual([2, 6])
})
