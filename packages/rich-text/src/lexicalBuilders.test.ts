import { expect, it } from 'vitest'
import {
  autoLink,
  block,
  divider,
  heading,
  internalLink,
  lineBreak,
  link,
  list,
  paragraph,
  tab,
  tableOfWords,
  text,
  upload,
} from './lexicalBuilders'

const id = 'a'.repeat(24)
const container = { direction: null, format: '', indent: 0, version: 1 }
const plain = { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '' }

// What the editor's own `toJSON` gives for the same content; loading a body into it and saving it changes no key.
it('writes inline nodes as the editor stores them', () => {
  expect(text('a', { bold: true, code: true, superscript: true })).toEqual({
    ...plain,
    format: 81,
    text: 'a',
  })
  expect(tab()).toEqual({ ...plain, type: 'tab', detail: 2, text: '\t' })
  expect(lineBreak()).toEqual({ type: 'linebreak', version: 1 })
  expect(link('https://example.org', ['a'], { id })).toEqual({
    ...container,
    type: 'link',
    version: 3,
    id,
    children: [{ ...plain, text: 'a' }],
    fields: { linkType: 'custom', newTab: false, url: 'https://example.org' },
  })
  expect(internalLink({ relationTo: 'pages', value: 'p' }, [], { id, newTab: true }).fields).toEqual({
    linkType: 'internal',
    newTab: true,
    doc: { relationTo: 'pages', value: 'p' },
  })
  expect(autoLink('https://example.org')).toEqual({
    ...container,
    type: 'autolink',
    version: 2,
    children: [{ ...plain, text: 'https://example.org' }],
    fields: { linkType: 'custom', url: 'https://example.org' },
  })
})

it('gives a paragraph the format of its first words', () => {
  expect(paragraph(text('a', { italic: true }), 'b')).toEqual({
    ...container,
    type: 'paragraph',
    textFormat: 2,
    textStyle: '',
    children: [
      { ...plain, format: 2, text: 'a' },
      { ...plain, text: 'b' },
    ],
  })
})

it('writes blocks as the editor stores them', () => {
  expect(heading('h3')).toEqual({ ...container, type: 'heading', tag: 'h3', children: [] })
  expect(divider()).toEqual({ type: 'horizontalrule', version: 1 })
  expect(upload('p', { id })).toEqual({
    type: 'upload',
    version: 3,
    format: '',
    id,
    relationTo: 'photos',
    value: 'p',
    fields: {},
  })
  expect(block({ blockType: 'relatedCard', story: 's' }, { id })).toEqual({
    type: 'block',
    version: 2,
    format: '',
    fields: { id, blockName: '', blockType: 'relatedCard', story: 's' },
  })
})

it('numbers and indents list items, the carrier of a nested list without a number of its own', () => {
  const built = list('number', ['a', list('bullet', ['b']), 'c'], { start: 3 })
  expect(built).toMatchObject({ listType: 'number', start: 3, tag: 'ol' })
  expect(built.children.map(({ value, indent }) => [value, indent])).toEqual([
    [3, 0],
    [4, 0],
    [4, 0],
  ])
  expect(built.children[1]?.children[0]).toMatchObject({
    type: 'list',
    tag: 'ul',
    children: [{ value: 1, indent: 1 }],
  })
})

it('marks header rows and columns in a table', () => {
  const built = tableOfWords(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    { headerColumn: true },
  )
  expect(built.children.map((row) => row.children.map(({ headerState }) => headerState))).toEqual([
    [3, 1],
    [2, 0],
  ])
})

it('gives every link, upload and block an id of its own', () => {
  const ids = [link('/a', ['a']).id, upload('p').id, block({ blockType: 'pullQuote', text: 't' }).fields.id]
  expect(new Set(ids).size).toBe(3)
  for (const made of ids) expect(made).toMatch(/^[0-9a-f]{24}$/)
})
