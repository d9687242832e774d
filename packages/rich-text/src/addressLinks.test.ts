import { expect, it } from 'vitest'
import { STORY } from '../fixtures/newsroom'
import { addressLinks } from './addressLinks'
import { autoLink, internalLink, link, list, paragraph, root, tableOfWords, text } from './lexicalBuilders'

it('finds each link that was made by an address, with its words and its place', () => {
  const body = root([
    paragraph('Nothing here.'),
    list('bullet', [[link('/2026/03/13/storm', ['A ', text('storm', { bold: true })])]]),
    tableOfWords([['No', 'link']]),
    paragraph('At ', autoLink('https://example.org/b'), ', ', link(' ', ['nowhere yet'])),
    paragraph(internalLink({ relationTo: 'articles', value: STORY }, ['ours'])),
  ])
  expect(addressLinks(body)).toEqual([
    { node: 1, address: '/2026/03/13/storm', words: 'A storm' },
    { node: 3, address: 'https://example.org/b', words: 'https://example.org/b' },
  ])
})

it('finds none in what is no body', () => {
  for (const body of [null, undefined, 'words', {}, { root: { type: 'root', children: 'none' } }])
    expect(addressLinks(body)).toEqual([])
  expect(addressLinks({ root: { type: 'root', children: [null, 7, [], { type: 'link' }] } })).toEqual([])
})
