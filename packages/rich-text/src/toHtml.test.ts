import type { Element } from '@dateline/content-schema/element'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCard, aPicture, newsroom } from '../fixtures/newsroom'
import { block, link, list, lineBreak, paragraph, root, tableCell, table, text } from './lexicalBuilders'
import { toElements } from './toElements'
import { toHtml } from './toHtml'

const absolute = (path: string) => `https://own.example${path}`
const noteLabel = ({ kind, day }: { kind: string; day: string | null }) => `${kind} <${String(day)}>`
const html = (...elements: Element[]) => toHtml(elements, { absolute, noteLabel })

describe('toHtml', () => {
  it('writes marks, links and line breaks, one link for neighbours with one target', () => {
    const body = root([
      paragraph(
        'a ',
        text('b', { bold: true, italic: true }),
        lineBreak(),
        link('/about', ['c', text('d', { code: true })]),
        link('#x', ['e']),
      ),
    ])
    expect(html(...toElements(body, newsroom).elements)).toBe(
      '<p>a <strong><em>b</em></strong><br><a href="https://own.example/about">c<code>d</code></a>e</p>',
    )
  })

  it('writes lists and tables', () => {
    const body = root([
      list('number', ['a', list('bullet', ['b'])], { start: 3 }),
      table([
        [tableCell([paragraph('h')], { headerState: 1, colSpan: 2 })],
        [tableCell([paragraph('c'), paragraph('d')])],
      ]),
    ])
    expect(html(...toElements(body, newsroom).elements)).toBe(
      '<ol start="3"><li>a<ul><li>b</li></ul></li></ol>\n' +
        '<table><tbody><tr><th colspan="2">h</th></tr><tr><td>c<br>d</td></tr></tbody></table>',
    )
  })

  it('writes a fact box as words between two rules', () => {
    const body = root([block({ blockType: 'factBox', title: 'A & B', text: 'One <b>.\n- two' })])
    expect(html(...toElements(body, newsroom).elements)).toBe(
      '<hr><p><strong>A &amp; B</strong></p><p>One &lt;b&gt;.</p><ul><li>two</li></ul><hr>',
    )
  })

  it('writes a note of correction under the label it is given, and nothing of a break', () => {
    const note: Element = { type: 'correctionNote', kind: 'correction', day: '2026-03-13', text: 'Not <b>.' }
    expect(html(note, { type: 'readMoreBreak' }, { type: 'divider' })).toBe(
      '<p><strong>correction &lt;2026-03-13&gt;:</strong> Not &lt;b&gt;.</p>\n<hr>',
    )
  })

  it('writes a picture in a size that exists, with caption and credit', () => {
    expect(html({ type: 'picture', picture: aPicture({ caption: 'At noon' }) })).toBe(
      '<figure><img src="https://own.example/media/0123456789abcdef0123456789abcdef/960.jpg" alt="A pier under a wave" ' +
        'width="960" height="640"><figcaption>At noon<br>Ada Quill / Dateline</figcaption></figure>',
    )
  })

  it('writes an embed as words and a link, with no frame', () => {
    const embed: Element = {
      type: 'embed',
      provider: 'telegram',
      address: 'https://t.me/harbour/42',
      frame: 'https://t.me/harbour/42?embed=1',
      author: 'Harbour',
      text: 'Closed.\nUntil noon.',
      postedAt: null,
      poster: null,
    }
    expect(html(embed)).toBe(
      '<figure><blockquote><p>Closed.<br>Until noon.</p></blockquote>' +
        '<figcaption>Harbour<br><a href="https://t.me/harbour/42">t.me/harbour/42</a></figcaption></figure>',
    )
  })

  it('writes the rest', () => {
    expect(
      html(
        { type: 'heading', level: 3, runs: [{ text: 'H' }] },
        { type: 'quote', paragraphs: [[{ text: 'a' }], [{ text: 'b' }]] },
        { type: 'pullQuote', text: 'p', attribution: 'q' },
        { type: 'relatedCard', card: aCard() },
        { type: 'divider' },
      ),
    ).toBe(
      [
        '<h3>H</h3>',
        '<blockquote><p>a</p><p>b</p></blockquote>',
        '<blockquote><p>p</p><footer>q</footer></blockquote>',
        '<p><a href="https://own.example/2026/03/13/storm">Storm closes the harbour</a></p>',
        '<hr>',
      ].join('\n'),
    )
  })

  it('escapes every text, wherever it stands', () => {
    const hostile = `"'><script>alert(1)</script>&\u0000`
    const picture = aPicture({ alt: hostile, caption: hostile, credit: hostile, source: hostile })
    const runs = [{ text: hostile, bold: true as const, href: 'https://example.org/?a=1&b="' }]
    const written = html(
      { type: 'paragraph', runs },
      { type: 'heading', level: 2, runs },
      { type: 'quote', paragraphs: [runs] },
      { type: 'pullQuote', text: hostile, attribution: hostile },
      { type: 'list', ordered: false, start: 1, items: [{ runs, children: [] }] },
      { type: 'picture', picture },
      {
        type: 'embed',
        provider: 'web',
        address: `https://example.org/?a=1&b='`,
        frame: null,
        author: hostile,
        text: hostile,
        postedAt: null,
        poster: picture,
      },
      { type: 'relatedCard', card: aCard({ headline: hostile }) },
      { type: 'table', rows: [{ cells: [{ header: true, colSpan: 1, rowSpan: 1, paragraphs: [runs] }] }] },
    )
    const ownTag = /<\/?[a-z]+\d?(?: [a-z]+="[^"'<>]*")*>/g
    expect(written.match(ownTag)).toContain('<figcaption>')
    expect(written.replaceAll(ownTag, '')).not.toMatch(/[<>"'\u0000]/)
    expect(written).not.toContain('<script')
    expect(written).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;')
    expect(written).toContain('href="https://example.org/?a=1&amp;b=%22"')
  })

  it('links nothing unsafe, though the elements say so', () => {
    const run = { text: 'words', href: 'javascript:alert(1)' }
    expect(html({ type: 'paragraph', runs: [run] })).toBe('<p>words</p>')
    expect(html({ type: 'paragraph', runs: [{ ...run, href: 'https://example.org/' }] })).toBe(
      '<p><a href="https://example.org/">words</a></p>',
    )
  })

  it('makes no tag of any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(html({ type: 'paragraph', runs: [{ text: words }] }).slice(3, -4)).not.toMatch(/[<>"']/)
      }),
      { seed: 1 },
    )
  })
})
