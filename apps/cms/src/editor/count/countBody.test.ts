import { block, heading, lineBreak, list, paragraph, root, text } from '@dateline/rich-text/lexicalBuilders'
import { expect, it } from 'vitest'
import { countBody, lengthOf } from './countBody'

it('counts what readers read, and not what stands beside it', () => {
  const body = root([
    heading('h2', 'Two words'),
    paragraph('One ', text('bold', { bold: true }), lineBreak(), 'line'),
    list('bullet', ['an item', list('bullet', ['and another'])]),
    block({ blockType: 'relatedCard', story: '65'.padEnd(24, '0') }),
  ])
  expect(countBody(body)).toEqual({ words: 9, characters: 9 + 12 + 7 + 11, minutes: 1 })
})

it('knows an empty text', () => {
  expect(countBody(null)).toEqual({ words: 0, characters: 0, minutes: 1 })
})

it('takes an emoji as one character', () => {
  expect(lengthOf('a 🚢')).toEqual({ words: 1, characters: 3 })
})
