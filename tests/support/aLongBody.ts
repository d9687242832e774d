import { block, heading, paragraph, root } from '@dateline/rich-text/lexicalBuilders'

const WORDS_A_PARAGRAPH = 50
const SENTENCE = 'The harbour master walked along the quay with a torch and a list of lamps. '.split(' ')

type LongBody = {
  /** A multiple of fifty. */
  words: number
  photo: string
  /** Stands at the end of the last paragraph. */
  last?: string
}

/** A long read: paragraphs of fifty words with a heading, a picture or a quotation after every few. */
export const aLongBody = ({ words, photo, last = '' }: LongBody): Record<string, unknown> => {
  const count = words / WORDS_A_PARAGRAPH
  return root(
    Array.from({ length: count }, (_, number) => [
      ...(number % 10 === 4 ? [block({ blockType: 'picture', photo })] : []),
      ...(number % 10 === 7
        ? [block({ blockType: 'pullQuote', text: 'Nobody has sent a bill since spring.' })]
        : []),
      ...(number % 10 === 9 ? [heading('h2', `Part ${String(number)}`)] : []),
      paragraph(
        Array.from(
          { length: WORDS_A_PARAGRAPH },
          (__, word) => SENTENCE[(word + number) % SENTENCE.length],
        ).join(' ') + (number === count - 1 ? last : ''),
      ),
    ]).flat(),
  )
}
