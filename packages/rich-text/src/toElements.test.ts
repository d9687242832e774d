import { readdirSync, readFileSync } from 'node:fs'
import { element } from '@dateline/content-schema/element'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOSTILE_NODES } from '../fixtures/hostileNodes'
import { deepFrozen, GONE, newsroom, PAGE, PHOTO, STORY } from '../fixtures/newsroom'
import {
  block,
  divider,
  internalLink,
  link,
  list,
  paragraph,
  quote,
  root,
  text,
  upload,
} from './lexicalBuilders'
import { MAX_DEPTH, MAX_NODES } from './lexicalNode'
import { referencesOf, toElements } from './toElements'
import type { HtmlOptions } from './toHtml'
import { toHtml } from './toHtml'
import { toPlainText } from './toPlainText'

const folder = new URL('../fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const stored: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    return deepFrozen(stored) as { says: string; body: unknown; elements: unknown[]; warnings: unknown[] }
  })

const bodyOf = (...children: unknown[]) => deepFrozen({ root: { type: 'root', version: 1, children } })
const options: HtmlOptions = { absolute: (path) => path, noteLabel: ({ kind }) => kind }
const words = (value: string) => ({ type: 'text', format: 0, text: value })

describe('toElements', () => {
  it.each(fixtures)('$says', ({ body, elements, warnings }) => {
    const read = toElements(body, newsroom)
    expect(read.elements).toEqual(elements)
    expect(read.warnings).toEqual(warnings)
    element.array().parse(read.elements)
  })

  it.each([undefined, null])('reads %s as an empty body', (body) => {
    expect(toElements(body, newsroom)).toMatchObject({ elements: [], warnings: [] })
  })

  it.each([
    'text',
    7,
    [],
    {},
    { root: null },
    { root: { type: 'root' } },
    { root: { type: 'doc', children: [] } },
  ])('warns once of %j, which is no body', (body) => {
    const { elements, warnings } = toElements(body, newsroom)
    expect(elements).toEqual([])
    expect(warnings).toMatchObject([{ reason: 'notABody', address: 'root' }])
  })

  it('keeps words that stand bare under the root or in the wrong container', () => {
    const body = bodyOf(words('bare '), words('words'), paragraph('a', paragraph('inner') as never), {
      type: 'listitem',
      children: [words('item')],
    })
    const { elements, warnings } = toElements(body, newsroom)
    expect(toPlainText(elements)).toBe('bare words\n\na\ninner\n\nitem')
    expect(warnings.map(({ reason }) => reason)).toEqual(['misplacedNode', 'misplacedNode'])
  })

  it('reads paragraphs inside a quote and inside a list item', () => {
    const body = bodyOf(
      { type: 'quote', children: [paragraph('one'), paragraph('two')] },
      {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [paragraph('a'), paragraph('b'), list('number', ['c'])] }],
      },
    )
    expect(toElements(body, newsroom).elements).toEqual([
      { type: 'quote', paragraphs: [[{ text: 'one' }], [{ text: 'two' }]] },
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          {
            runs: [{ text: 'a' }, { text: 'b', breakBefore: true }],
            children: [
              { type: 'list', ordered: true, start: 1, items: [{ runs: [{ text: 'c' }], children: [] }] },
            ],
          },
        ],
      },
    ])
  })

  it('parts two quotes by whatever stands between them', () => {
    const { elements } = toElements(root([quote('a'), divider(), quote('b'), quote('c')]), newsroom)
    expect(elements.map(({ type }) => type)).toEqual(['quote', 'divider', 'quote'])
    expect(elements[2]).toMatchObject({ paragraphs: [[{ text: 'b' }], [{ text: 'c' }]] })
  })

  it('takes control characters and half characters out of the words', () => {
    expect(toElements(bodyOf(paragraph('a\u0000b\ud800c\u000bd\ne')), newsroom).elements).toEqual([
      { type: 'paragraph', runs: [{ text: 'abcd e' }] },
    ])
  })

  it('shows no more of a gallery than it may have, and asks for no more', () => {
    const many = {
      blockType: 'gallery',
      pictures: Array.from({ length: 30 }, () => ({ photo: PHOTO })),
    } as const
    const asked: string[] = []
    const { elements } = toElements(root([block(many)]), {
      ...newsroom,
      photo: (id, use) => {
        asked.push(id)
        return newsroom.photo(id, use)
      },
    })
    expect(elements).toMatchObject([{ type: 'gallery', pictures: { length: 20 } }])
    expect(asked).toHaveLength(20)
  })

  it('links no words to a path that is not ours, though the caller says so', () => {
    const body = root([paragraph(internalLink({ relationTo: 'articles', value: STORY }, ['words']))])
    const { elements } = toElements(body, { ...newsroom, storyPath: () => '//evil.example' })
    expect(elements).toEqual([{ type: 'paragraph', runs: [{ text: 'words' }] }])
  })

  it.each(Object.entries(HOSTILE_NODES))('renders nothing hostile of %s', (_name, node) => {
    const { elements, warnings } = toElements(bodyOf(node), newsroom)
    element.array().parse(elements)
    expect(toHtml(elements, { ...options, absolute: (path) => `https://own.example${path}` })).not.toMatch(
      /script|onerror|onclick|onmouse|evil|data:|style=|class=/i,
    )
    // Where the words stand in a place that readers see, they are kept.
    if (
      JSON.stringify(node).includes('"text":"WORDS"') &&
      warnings.every(({ reason }) => reason !== 'unknownNode')
    ) {
      expect(toPlainText(elements)).toBe('WORDS')
    }
  })

  it('leaves out what lies too deep, with one warning', () => {
    const nested = (levels: number): object =>
      Array.from({ length: levels }).reduce<object>(
        (inner) => ({ type: 'mark', children: [inner] }),
        words('deep'),
      )
    const read = toElements(
      {
        root: { type: 'root', children: [words('seen'), { type: 'paragraph', children: [nested(100_000)] }] },
      },
      newsroom,
    )
    expect(toPlainText(read.elements)).toBe('seen')
    expect(read.warnings.filter(({ reason }) => reason === 'tooDeep')).toHaveLength(1)
    const control = toElements(
      { root: { type: 'root', children: [{ type: 'paragraph', children: [nested(MAX_DEPTH - 2)] }] } },
      newsroom,
    )
    expect(toPlainText(control.elements)).toBe('deep')
  })

  it('ends on a body that contains itself', () => {
    const loop: { type: string; children: unknown[] } = { type: 'paragraph', children: [] }
    loop.children.push(loop, words('again'))
    expect(() => toElements({ root: { type: 'root', children: [loop] } }, newsroom)).not.toThrow()
  })

  it('stops after so many nodes and warnings, and says so', () => {
    const many = toElements(
      { root: { type: 'root', children: Array(MAX_NODES + 10).fill({ type: 'horizontalrule' }) } },
      newsroom,
    )
    expect(many.elements).toHaveLength(MAX_NODES)
    expect(many.warnings).toMatchObject([{ reason: 'tooLarge' }])
    const strange = toElements(
      { root: { type: 'root', children: Array(1000).fill({ type: 'strange' }) } },
      newsroom,
    )
    expect(strange.warnings).toHaveLength(100)
  })

  it('keeps the contract and throws at nothing, whatever the tree', () => {
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(undefined, -1, 1.5, 1e9, STORY, PHOTO, PAGE),
    )
    const type = fc.constantFrom(
      'text',
      'tab',
      'linebreak',
      'link',
      'autolink',
      'paragraph',
      'heading',
      'quote',
      'list',
      'listitem',
      'table',
      'tablerow',
      'tablecell',
      'upload',
      'block',
      'horizontalrule',
      'mark',
      '__proto__',
      '',
    )
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        junk,
        fc.record(
          {
            type,
            text: fc.oneof(fc.string({ unit: 'binary' }), junk),
            format: fc.oneof(fc.integer(), junk),
            fields: fc.oneof(
              junk,
              fc.record(
                {
                  linkType: fc.constantFrom('custom', 'internal'),
                  url: fc.oneof(fc.webUrl(), junk),
                  doc: fc.record({ relationTo: fc.constantFrom('articles', 'pages', 'users'), value: junk }),
                  blockType: fc.constantFrom('picture', 'pullQuote', 'embed', 'relatedCard', 'html'),
                  address: fc.oneof(fc.webUrl({ validSchemes: ['https'] }), junk),
                  postedAt: fc.oneof(
                    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
                    junk,
                  ),
                  photo: junk,
                  poster: junk,
                  story: junk,
                  caption: junk,
                  text: junk,
                },
                { requiredKeys: [] },
              ),
            ),
            tag: fc.oneof(fc.constantFrom('h1', 'h6', 'ol'), junk),
            listType: fc.oneof(fc.constantFrom('number', 'bullet', 'check'), junk),
            start: junk,
            headerState: junk,
            colSpan: junk,
            rowSpan: junk,
            relationTo: fc.constantFrom('photos', 'users'),
            value: junk,
            children: fc.oneof({ weight: 5, arbitrary: fc.array(tie('node'), { maxLength: 4 }) }, junk),
          },
          { requiredKeys: ['type', 'children', 'text'] },
        ),
      ),
    }))
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (children) => {
        const { elements, warnings } = toElements(bodyOf(...children), newsroom)
        element.array().parse(elements)
        toHtml(elements, options)
        expect(warnings.length).toBeLessThanOrEqual(100)
      }),
      { numRuns: 500, seed: 1 },
    )
  })
})

describe('referencesOf', () => {
  const body = deepFrozen(
    root([
      paragraph(
        internalLink({ relationTo: 'articles', value: GONE }, ['a']),
        internalLink({ relationTo: 'pages', value: PAGE }, ['b']),
      ),
      quote(link('https://example.org', ['c']), text('d')),
      block({ blockType: 'relatedCard', story: STORY }),
      block({ blockType: 'relatedCard', story: { id: GONE } as never }),
      upload('photo-1'),
      block({ blockType: 'picture', photo: { id: 'photo-2', alt: '' } as never }),
      block({ blockType: 'embed', address: 'https://t.me/harbour/42', poster: 'photo-3' }),
    ]),
  )

  it('names stories, pages and photos once each, as ids or populated documents', () => {
    expect(referencesOf(body)).toEqual({
      stories: [GONE, STORY],
      pages: [PAGE],
      photos: ['photo-1', 'photo-2', 'photo-3'],
    })
  })

  it('names the same as toElements, whether they resolve or not', () => {
    expect(toElements(body, newsroom).references).toEqual(referencesOf(body))
  })

  it('names no photo that the text does not show', () => {
    const hidden = bodyOf(
      { type: 'strange', children: [upload('photo-1')] },
      paragraph('a', upload('photo-2') as never),
    )
    expect(referencesOf(hidden).photos).toEqual([])
  })

  it('takes no query for an id', () => {
    const query = bodyOf(
      block({ blockType: 'relatedCard', story: { $ne: null } as never }),
      upload({ id: { $gt: '' } } as never),
    )
    expect(referencesOf(query)).toEqual({ stories: [], pages: [], photos: [] })
  })
})
