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
  quote,
  tab,
  table,
  tableCell,
  tableOfWords,
  text,
} from '@dateline/rich-text/lexicalBuilders'
import type { BlockLevelNode } from '@dateline/rich-text/lexicalBuilders'

/** Ids of documents that the newsroom has. */
export type Targets = { photo: string; otherPhoto: string; story: string; page: string }

/** A text for each kind of node that the editor of stories knows, by the name of the node. */
export const everyNode = ({
  photo,
  otherPhoto,
  story,
  page,
}: Targets): Readonly<Record<string, BlockLevelNode[]>> => ({
  paragraph: [paragraph('Plain words.'), paragraph('Letters of all kinds: Ж, ü, 漢, 🌊 and “quotes”.')],
  'empty paragraph': [paragraph('Before'), paragraph(), paragraph('after')],
  text: [
    paragraph(
      text('bold ', { bold: true }),
      text('italic ', { italic: true }),
      text('struck ', { strikethrough: true }),
      'H',
      text('2', { subscript: true }),
      'O, x',
      text('2', { superscript: true }),
      text(' both', { bold: true, italic: true }),
    ),
  ],
  linebreak: [paragraph('One line', lineBreak(), 'another')],
  tab: [paragraph('Left', tab(), 'right')],
  heading: [heading('h2', 'A part'), heading('h3', 'A part of it, ', text('marked', { italic: true }))],
  quote: [quote('Said by somebody.'), quote('Said by ', text('another', { bold: true }), '.')],
  list: [
    list('bullet', ['One', ['Two, ', text('marked', { bold: true })], list('number', ['Inside', 'it'])]),
    list('number', ['Seven', 'eight'], { start: 7 }),
  ],
  link: [
    paragraph(
      'See ',
      link('https://example.org/a?b=c#d', ['a page']),
      ' and ',
      link('mailto:a@example.org', ['write']),
    ),
    paragraph(internalLink({ relationTo: 'articles', value: story }, ['A story']), ' of ours.'),
    paragraph('A ', internalLink({ relationTo: 'pages', value: page }, [text('page', { bold: true })]), '.'),
  ],
  autolink: [paragraph('At ', autoLink('https://example.org/b'), ' too.')],
  horizontalrule: [divider()],
  table: [
    tableOfWords(
      [
        ['Year', 'Boats'],
        ['2025', '41'],
      ],
      { headerRow: true, headerColumn: true },
    ),
    paragraph('Between two tables.'),
    table([
      [tableCell([paragraph('Two wide')], { colSpan: 2 })],
      [
        tableCell([paragraph('Left'), paragraph('in two')]),
        tableCell([paragraph(text('right', { bold: true }))]),
      ],
    ]),
  ],
  'block: picture': [block({ blockType: 'picture', photo, caption: 'The pier, this once.' })],
  'block: gallery': [
    block({
      blockType: 'gallery',
      pictures: [
        { id: '640000000000000000000101', photo, caption: 'First' },
        { id: '640000000000000000000102', photo: otherPhoto, caption: 'Second' },
      ],
    }),
  ],
  'block: pullQuote': [
    block({ blockType: 'pullQuote', text: 'Nobody asked us.', attribution: 'A ferryman' }),
  ],
  'block: factBox': [block({ blockType: 'factBox', title: 'In short', text: 'One line\n- and\n- a list' })],
  'block: embed': [
    block({
      blockType: 'embed',
      address: 'https://t.me/dateline_example/42',
      author: 'The harbour office',
      text: 'No ferries today.',
      postedAt: '2026-03-13T08:00:00.000Z',
      poster: photo,
    }),
  ],
  'block: relatedCard': [block({ blockType: 'relatedCard', story })],
  'block: readMoreBreak': [block({ blockType: 'readMoreBreak' })],
  'block: correctionNote': [
    block({
      blockType: 'correctionNote',
      kind: 'correction',
      day: '2026-03-14T12:00:00.000Z',
      text: 'There were 41 boats, not 14.',
    }),
  ],
})
