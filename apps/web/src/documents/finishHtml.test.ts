import fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { factsOfTest } from '../testing/factsOfTest'
import { finishHtml } from './finishHtml'

const ISLANDS = new Map([['/islands/reader-embed.js', '/islands/reader-embed.0123abcd.js']])

const FILES = { islands: ISLANDS, styles: new Map([['/s/a.css', 'p{margin:0}']]) }

const finish = (body: string, head = ''): string => {
  const html = `<!DOCTYPE html><html><head>${factsOfTest}${head}</head><body>${body}</body></html>`
  return finishHtml(html, FILES).html
}
const finishBody = (body: string): string => {
  const html = finish(body)
  return html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'))
}

/**
 * What a browser makes of a page: elements, attributes and joined text, without comments. Of a page that is not
 * finished yet, without what is to be taken out.
 */
const seenIn = (html: string, { isFinished = false } = {}): unknown => {
  const childrenOf = (node: Tree.Element): Tree.ChildNode[] =>
    node.nodeName === 'template' ? (node as Tree.Template).content.childNodes : node.childNodes
  const see = (node: Tree.ChildNode): unknown[] => {
    if (node.nodeName === '#text') return [(node as Tree.TextNode).value]
    if (!('tagName' in node)) return []
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    if (isFinished) return [[node.tagName, attributes, joined(childrenOf(node))]]
    if (node.tagName === 'meta' && attributes['name'] === 'dateline-document') return []
    if (node.tagName === 'link' && attributes['as'] === 'script') return []
    if (node.tagName === 'script') {
      const address = ISLANDS.get(attributes['src'] ?? '')
      if (attributes['type'] !== 'application/ld+json' && address === undefined) return []
      if (address !== undefined) attributes['src'] = address
    }
    return [[node.tagName, attributes, joined(childrenOf(node))]]
  }
  const joined = (nodes: readonly Tree.ChildNode[]): unknown[] =>
    nodes.flatMap(see).reduce<unknown[]>((parts, part) => {
      const last = parts.at(-1)
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
      else parts.push(part)
      return parts
    }, [])
  return joined(parse(html).childNodes)
}

describe('what is taken out of a page', () => {
  it.each([
    [
      'a script that runs',
      '<p>a</p><script>self.__next_f.push([1,"</p>"])</script><p>b</p>',
      '<p>a</p><p>b</p>',
    ],
    ['a script of the framework', '<script src="/_next/static/chunks/main.js" async=""></script>', ''],
    ['a script that hides another', '<script><!-- <script>a</script> --></script>x', 'x'],
    ['rules that would need a permission', '<script type="speculationrules">{}</script>', ''],
    ['what fetches scripts ahead', '<link rel="preload" as="script" href="/a.js"/>', ''],
    [
      'a script inside a drawing',
      '<svg><script>a()</script><path d="M0 0"/></svg>',
      '<svg><path d="M0 0"/></svg>',
    ],
    ['an empty one there', '<svg><script href="x"/><path/></svg>', '<svg><path/></svg>'],
    ['the marks of React', '<p>Page <!-- -->2<!--$--><b>x</b><!--/$--></p>', '<p>Page 2<b>x</b></p>'],
    [
      'a script inside a drawing',
      '<svg><script>a()</script><path d="M0 0"/></svg>',
      '<svg><path d="M0 0"/></svg>',
    ],
    ['an empty one there', '<svg><script href="x"/><path/></svg>', '<svg><path/></svg>'],
  ])('is %s', (_name, body, left) => {
    expect(finishBody(body)).toBe(left)
  })

  it.each([
    '<script type="application/ld+json">{"a":"<!-- <b>\\u003c/script>"}</script>',
    '<link rel="preload" as="image" href="/a.webp"/>',
    '<p title="<script>alert(1)</script>">&lt;script&gt; &amp;amp; <!-- -->é</p>'.replace('<!-- -->', ''),
    '<textarea><script>no script</script><!-- no comment --></textarea>',
    '<style>a::after{content:"<!-- x -->"}</style>',
    '<noscript><p>x</p></noscript>',
    '<pre>\n\n  two lines</pre>',
  ])('is nothing of %s', (body) => {
    expect(finishBody(body)).toBe(body)
  })

  it('leaves our islands, by the address that changes with their content', () => {
    expect(finishBody('<script type="module" src="/islands/reader-embed.js" async=""></script>')).toBe(
      '<script type="module" src="/islands/reader-embed.0123abcd.js" async=""></script>',
    )
    expect(finishBody('<script src="/islands/unknown.js"></script>')).toBe('')
  })

  it('leaves a style sheet that is known in the place of its link, any other as it is', () => {
    const other = '<link rel="stylesheet" href="/s/b.css"/><link rel="preload" as="style" href="/s/a.css"/>'
    expect(finish('', `<link rel="stylesheet" href="/s/a.css" data-precedence="next"/>${other}`)).toBe(
      `<!DOCTYPE html><html><head><style data-href="/s/a.css">p{margin:0}</style>${other}</head><body></body></html>`,
    )
  })

  it.each(['&am<!-- -->p; x', 'a <<!-- -->b>c', '&lt<script>x</script>; y', '<pre><!-- -->\nfirst</pre>'])(
    'never lets two texts become something else: %s',
    (body) => {
      const before = `<!DOCTYPE html><html><head>${factsOfTest}</head><body>${body}</body></html>`
      expect(seenIn(finish(body), { isFinished: true })).toEqual(seenIn(before))
    },
  )
})

const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '&am',
    'p;',
    '&',
    ';',
    '<',
    '<s',
    'cript>',
    '</script>',
    '</',
    '-->',
    '<!--',
    '\n',
    'ferry',
    '«шторм»',
    '&lt',
    '&#6',
    '0;',
    ']]>',
    '"',
    "'",
    '\u0000',
    '\r\n',
    '\u2028',
  ),
)
const escaped = hostileText.map((text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
)
const dropped = fc.constantFrom(
  '<!-- -->',
  '<!--$-->',
  '<!--/$-->',
  '<!-- a > b -->',
  '<script>a < b && "</p>"</script>',
  '<script src="/_next/x.js" async=""></script>',
  '<link rel="preload" as="script" href="/x.js"/>',
)
const kept = fc.oneof(
  escaped,
  hostileText,
  hostileText.map(
    (text) =>
      `<script type="application/ld+json">${JSON.stringify(text).replaceAll('<', '\\u003c')}</script>`,
  ),
  escaped.map((text) => `<a href="${text}" title='${text.replaceAll("'", '&#x27;')}'>x</a>`),
  escaped.map((text) => `<img src="/media/x/640.webp" srcset="${text} 2x" alt="${text}"/>`),
  fc.constantFrom(
    '<script type="module" src="/islands/reader-embed.js" async=""></script>',
    '<pre>',
    '</pre>',
    '<p>',
    '</p>',
    '<ul><li>',
    '</ul>',
    '<table><tr><td>',
    '</table>',
    '<svg><path d="M0 0"/><title>&amp;</title></svg>',
    '<textarea>',
    '</textarea>',
    '<title>',
    '</title>',
    '<select><option>',
    '</select>',
    '<b>',
    '</b>',
  ),
)

describe('whatever stands on a page', () => {
  it('readers see the same before and after: text, links, pictures, attributes, data', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(dropped, kept), { maxLength: 24 }), (parts) => {
        const before = `<!DOCTYPE html><html><head>${factsOfTest}</head><body>${parts.join('')}</body></html>`
        const { html } = finishHtml(before, FILES)
        expect(seenIn(html, { isFinished: true })).toEqual(seenIn(before))
      }),
      { numRuns: 3000 },
    )
  })
})
