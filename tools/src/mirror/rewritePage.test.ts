import { expect, it } from 'vitest'
import { readPage } from './pagePlaces'
import { rewritePage } from './rewritePage'

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>
<link rel="preload" as="image" imageSrcSet="/m/320.webp 320w, /m/640.webp 640w"/>
<link rel="preload" as="script" href="/x.js"/><link rel="modulepreload" href="/y.js"/>
<link rel="manifest" href="/site.webmanifest"/><link rel="stylesheet" href="/s.css"/>
<link rel="canonical" href="https://news.example/story"/><link rel="search" href="/search.xml"/>
<link rel="alternate" hrefLang="ru" href="https://news.example/ru"/>
<script type="module" src="/islands/a.js" async=""></script></head>
<body><nav><a href="/harbour">Harbour</a></nav><main id="content"><script type="application/ld+json">{"a":"</b>"}</script>
<a href="#note">note</a><p id="note">1 &lt; 2 &amp;amp; "q"</p><img src="/m/640.jpg" srcset="/m/320.webp 320w, /m/640.webp 640w">
<form action="/search"><button formaction="/other">go</button></form></main><script>alert(1)</script></body></html>`

const noteIn = (language: string): string => `A copy in <${language}>.`

it('finds every address, what it is for, and whether the page is about it', () => {
  const { places, ids, language, alternates } = readPage(PAGE)
  expect(places.map(({ use, address }) => `${use} ${address}`)).toEqual([
    'part /m/320.webp',
    'part /m/640.webp',
    'part /x.js',
    'part /y.js',
    'part /site.webmanifest',
    'part /s.css',
    'statement https://news.example/story',
    'statement /search.xml',
    'statement https://news.example/ru',
    'part /islands/a.js',
    'link /harbour',
    'link #note',
    'part /m/640.jpg',
    'part /m/320.webp',
    'part /m/640.webp',
    'form /search',
    'form /other',
  ])
  expect(places.filter(({ isInMain }) => isInMain).map(({ address }) => address)).toEqual([
    '#note',
    '/m/640.jpg',
    '/m/320.webp',
    '/m/640.webp',
    '/search',
    '/other',
  ])
  expect([...ids]).toEqual(['content', 'note'])
  expect([language, alternates]).toEqual(['en', [{ language: 'ru', address: 'https://news.example/ru' }]])
})

it('puts other addresses in their places, leaves scripts out, and keeps data and words', () => {
  const html = rewritePage(PAGE, {
    addressFor: ({ address }) => `../..${address}`,
    policy: "default-src 'none'",
    noteIn,
  })
  expect(readPage(html).places.map(({ address }) => address)).toEqual([
    '../../m/320.webp',
    '../../m/640.webp',
    '../../s.css',
    '../..https://news.example/story',
    '../../search.xml',
    '../..https://news.example/ru',
    '../../harbour',
    '../..#note',
    '../../m/640.jpg',
    '../../m/320.webp',
    '../../m/640.webp',
    '../../search',
    '../../other',
  ])
  expect(html).toContain('srcset="../../m/320.webp 320w, ../../m/640.webp 640w"')
  expect(html).toContain('{"a":"</b>"}')
  expect(html).toContain('1 &lt; 2 &amp;amp; "q"')
  expect(html).not.toMatch(/alert|islands|modulepreload|webmanifest/)
})

it('brings a policy along, before anything that it governs', () => {
  const html = rewritePage(PAGE, {
    addressFor: ({ address }) => address,
    policy: "default-src 'none'",
    noteIn,
  })
  expect(html).toMatch(
    /<head><meta charset="utf-8"\/?><meta http-equiv="Content-Security-Policy" content="default-src 'none'">/,
  )
})

it('has a style sheet that stands in every page once, as the file that it is too', () => {
  const html = rewritePage('<style data-href="/s/a.css">p{margin:0}</style><style>b{color:red}</style>', {
    addressFor: ({ address }) => `..${address}`,
    policy: "default-src 'none'",
    noteIn,
  })
  expect(html).toContain('<link rel="stylesheet" href="../s/a.css"><style>b{color:red}</style>')
})

it('says in the end, in words of the language of the page, that it is a copy', () => {
  const html = rewritePage(PAGE, { addressFor: ({ address }) => address, policy: '', noteIn })
  expect(html).toMatch(/<p class="copy-note">A copy in &lt;en&gt;\.<\/p><\/body><\/html>$/)
})
