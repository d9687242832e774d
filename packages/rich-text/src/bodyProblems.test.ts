import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HOSTILE_NODES } from '../fixtures/hostileNodes'
import { deepFrozen, GONE } from '../fixtures/newsroom'
import { bodyProblems } from './bodyProblems'
import { block, link, paragraph, root, text } from './lexicalBuilders'
import { MAX_DEPTH } from './lexicalNode'

const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })

const folder = new URL('../fixtures/', import.meta.url)
/** These show what reading makes of bodies that could not be saved. The editor opens no text with an upload in it. */
const REFUSED: ReadonlySet<string> = new Set([
  'unknown.json',
  'link.json',
  'embed.json',
  'upload.json',
  'uploadPopulated.json',
])
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { body } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { body: unknown }
    return { name, body: deepFrozen(body) }
  })

const nested = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>(
    (inner) => ({ type: 'quote', children: [inner] }),
    text('deep'),
  )

describe('bodyProblems', () => {
  it.each(fixtures.filter(({ name }) => !REFUSED.has(name)))('accepts $name', ({ body }) => {
    expect(bodyProblems(body)).toEqual([])
  })

  it.each(fixtures.filter(({ name }) => REFUSED.has(name)))('refuses $name', ({ body }) => {
    expect(bodyProblems(body)).not.toEqual([])
  })

  it.each(Object.entries(HOSTILE_NODES))('refuses %s', (_name, node) => {
    const problems = bodyProblems(bodyOf(paragraph('fine'), deepFrozen(node)))
    expect(problems).not.toEqual([])
    for (const { address } of problems) expect(address).toMatch(/^root\.children\[1\]/)
  })

  it('names the place and says what is allowed', () => {
    expect(bodyProblems(root([paragraph('a', link('javascript:alert(1)', ['b']))]))).toEqual([
      {
        address: 'root.children[0].children[1].fields.url',
        message:
          'The link must lead to an http, https, mailto or tel address, or to a path that starts with "/".',
      },
    ])
    expect(bodyProblems(root([block({ blockType: 'embed', address: 'http://t.me/a/1' })]))).toMatchObject([
      { address: 'root.children[0].fields.address' },
    ])
  })

  it.each([undefined, null])('has nothing against no body at all (%s)', (body) => {
    expect(bodyProblems(body)).toEqual([])
  })

  it.each(['text', [], {}, { root: {} }, { root: { type: 'root', children: 'x' } }])(
    'refuses %j, which is no body',
    (body) => {
      expect(bodyProblems(body)).toMatchObject([{ address: 'root' }])
    },
  )

  it('refuses what is nested more than forty levels deep, and nothing less', () => {
    expect(bodyProblems(bodyOf(nested(MAX_DEPTH - 1)))).toEqual([])
    expect(bodyProblems(bodyOf(nested(MAX_DEPTH)))).toHaveLength(1)
    expect(bodyProblems(bodyOf(nested(100_000)))).toEqual([
      { address: 'root', message: 'The text is nested too deeply.' },
    ])
  })

  it('refuses depth that hides in a field', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown
    expect(
      bodyProblems(bodyOf({ ...block({ blockType: 'pullQuote', text: 'a' }), hidden: deep })),
    ).toHaveLength(1)
  })

  it('refuses more than two megabytes, counted in bytes', () => {
    expect(bodyProblems(root([paragraph('я'.repeat(900_000))]))).toEqual([])
    expect(bodyProblems(root([paragraph('я'.repeat(1_100_000))]))).toEqual([
      { address: 'root', message: 'The text is larger than 2 MB.' },
    ])
  })

  it('stops after fifty problems', () => {
    expect(bodyProblems(bodyOf(...Array.from({ length: 200 }, () => ({ type: 'strange' }))))).toHaveLength(50)
  })

  it.each([
    ['a quote without words', block({ blockType: 'pullQuote', text: ' ' }), true],
    ['a picture that is not chosen', block({ blockType: 'picture', photo: '' }), true],
    ['a fact box without words', block({ blockType: 'factBox', title: 'A', text: ' ' }), true],
    ['a note without words', block({ blockType: 'correctionNote', kind: 'update', text: '' }), true],
    ['a gallery of one', block({ blockType: 'gallery', pictures: [{ photo: GONE }] }), true],
    [
      'a gallery without a photo chosen',
      block({ blockType: 'gallery', pictures: [{ photo: GONE }, { photo: '' }] }),
      true,
    ],
    ['half an address', block({ blockType: 'embed', address: 'https://t' }), true],
    ['a link that leads nowhere', paragraph(link('https://', ['here'])), true],
    ['a link to a script', paragraph(link('javascript:alert(1)', ['here'])), undefined],
    ['a block of no kind', block({ blockType: 'marquee' } as never), undefined],
  ])('tells what is only unfinished from what cannot be: %s', (_, node, isUnfinished) => {
    const problems = bodyProblems(root([node]))
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem.isUnfinished).toBe(isUnfinished)
  })
})
