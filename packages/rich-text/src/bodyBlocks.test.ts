import { expect, it } from 'vitest'
import { PHOTO, STORY } from '../fixtures/newsroom'
import { bodyBlocks } from './bodyBlocks'
import { bodyOfNodes } from './bodyOfNodes'
import {
  block,
  divider,
  heading,
  internalLink,
  lineBreak,
  list,
  paragraph,
  quote,
  root,
  tableOfWords,
  text,
  upload,
} from './lexicalBuilders'

const BODY = root([
  heading('h2', 'The harbour'),
  paragraph('Ferries ', text('stay', { bold: true }), lineBreak(), 'in port.'),
  quote('We waited.'),
  list('bullet', ['one', list('number', ['two']), 'three']),
  tableOfWords([
    ['Port', 'Ships'],
    ['Oslo', '2'],
  ]),
  divider(),
  upload(PHOTO, { caption: 'At noon' }),
  block({ blockType: 'embed', address: 'https://t.me/harbour/42', text: 'Closed.' }),
  block({ blockType: 'relatedCard', story: STORY }),
  paragraph(internalLink({ relationTo: 'articles', value: STORY }, ['Earlier'])),
])

it('tells what each block is and what can be read in it', () => {
  expect(bodyBlocks(BODY).map(({ kind, words }) => [kind, words])).toEqual([
    ['heading:h2', 'The harbour'],
    ['paragraph', 'Ferries stay\nin port.'],
    ['quote', 'We waited.'],
    ['list', 'one\ntwo\nthree'],
    ['table', 'Port\tShips\nOslo\t2'],
    ['horizontalrule', ''],
    ['upload', 'At noon'],
    ['block:embed', 'https://t.me/harbour/42\nClosed.'],
    ['block:relatedCard', ''],
    ['paragraph', 'Earlier'],
  ])
})

it('tells what the blocks show and where their links lead', () => {
  expect(bodyBlocks(BODY).flatMap(({ references }) => references)).toEqual([PHOTO, STORY])
  expect(bodyBlocks(BODY).flatMap(({ links }) => links)).toEqual([STORY])
})

it('has no blocks of what is no body', () => {
  for (const body of [null, undefined, 'words', {}, { root: { type: 'root', children: 'none' } }])
    expect(bodyBlocks(body)).toEqual([])
})

it('is put together again from its nodes', () => {
  const nodes = bodyBlocks(BODY).map(({ node }) => node)
  expect(bodyOfNodes(nodes, BODY)).toEqual(BODY)
  expect(bodyOfNodes(nodes, null)).toEqual(BODY)
})

it('gives a block that stands twice an id of its own, and takes it from nobody else', () => {
  const twice = bodyOfNodes([...BODY.root.children, ...BODY.root.children], null)
  const ids = bodyBlocks(twice)
    .map(({ node }) => (node.fields as { id?: string } | undefined)?.id ?? node.id)
    .filter((id) => id !== undefined)
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(6)
})
