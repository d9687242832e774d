import { paragraph, root, text } from '@dateline/rich-text/lexicalBuilders'
import { expect, it } from 'vitest'
import { summariseChange } from './summariseChange'

const story = (headline: string, ...paragraphs: ReturnType<typeof paragraph>[]) => ({
  headline,
  body: root(paragraphs),
})

it('counts words, and names the fields', () => {
  expect(
    summariseChange({
      before: story('One', paragraph('The ferry leaves at noon.'), paragraph('Nobody waits.')),
      after: story(
        'Two',
        paragraph('The ferry leaves at half past one.'),
        paragraph('It rains on the quay.'),
      ),
    }),
  ).toEqual({ fields: ['headline'], wordsAdded: 8, wordsRemoved: 3, otherBlocks: 0 })
})

it('counts what changed without a word', () => {
  expect(
    summariseChange({
      before: story('One', paragraph('Move.'), paragraph('Stay.'), paragraph('Bold.')),
      after: story('One', paragraph('Stay.'), paragraph(text('Bold.', { bold: true })), paragraph('Move.')),
    }),
  ).toEqual({ fields: [], wordsAdded: 0, wordsRemoved: 0, otherBlocks: 2 })
})
