import { countWords } from '@dateline/content-schema/readingTime'
import { expect, it } from 'vitest'
import { newsroom, PHOTO, STORY } from '../fixtures/newsroom'
import {
  block,
  divider,
  heading,
  lineBreak,
  list,
  paragraph,
  quote,
  root,
  tableOfWords,
  text,
  upload,
} from './lexicalBuilders'
import { toElements } from './toElements'
import { toPlainText } from './toPlainText'

const { elements } = toElements(
  root([
    heading('h2', 'The harbour'),
    paragraph('Ferries ', text('stay', { bold: true }), lineBreak(), 'in port.'),
    quote('We waited.'),
    quote('Nobody came.'),
    list('bullet', ['one', list('number', ['two']), 'three']),
    tableOfWords([
      ['Port', 'Ships'],
      ['Oslo', '2'],
    ]),
    divider(),
    upload(PHOTO, { caption: 'At noon' }),
    block({ blockType: 'embed', address: 'https://t.me/harbour/42', text: 'Closed.', author: 'Harbour' }),
    block({ blockType: 'factBox', title: 'In figures', text: 'Built late.\n- 340 metres' }),
    block({ blockType: 'readMoreBreak' }),
    block({
      blockType: 'gallery',
      pictures: [
        { photo: PHOTO, caption: 'First' },
        { photo: PHOTO, caption: 'Second' },
      ],
    }),
    block({ blockType: 'correctionNote', kind: 'correction', text: 'It was Tuesday.' }),
    block({ blockType: 'relatedCard', story: STORY }),
    block({ blockType: 'pullQuote', text: 'Nobody.', attribution: 'Master' }),
  ]),
  newsroom,
)

it('writes what a reader reads, and no other story’s words', () => {
  expect(toPlainText(elements)).toBe(
    [
      'The harbour',
      'Ferries stay\nin port.',
      'We waited.',
      'Nobody came.',
      'one\ntwo\nthree',
      'Port\tShips\nOslo\t2',
      'At noon',
      'Closed.\nHarbour',
      'In figures\nBuilt late.\n340 metres',
      'First\nSecond',
      'It was Tuesday.',
      'Nobody.\nMaster',
    ].join('\n\n'),
  )
})

it('counts words that stand in neighbouring cells and lines apart', () => {
  expect(countWords(toPlainText(elements))).toBe(34)
})

it('is empty for an empty body', () => {
  expect(toPlainText([])).toBe('')
})
