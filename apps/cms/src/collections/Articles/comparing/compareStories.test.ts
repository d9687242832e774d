import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import {
  block,
  heading,
  link,
  list,
  paragraph,
  root,
  text,
  upload,
} from '@dateline/rich-text/lexicalBuilders'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyRow } from './compareStories'
import { compareStories, isDifferent } from './compareStories'

const PHOTO = 'aaaaaaaaaaaaaaaaaaaaaaa1'
const OTHER_PHOTO = 'aaaaaaaaaaaaaaaaaaaaaaa2'

const bodyOf = (...paragraphs: string[]) => root(paragraphs.map((words) => paragraph(words)))
const compareBodies = (before: unknown, after: unknown): BodyRow[] =>
  compareStories({ before: { body: before }, after: { body: after } }).body
const kindsOf = (rows: readonly BodyRow[]): string[] => rows.map(({ kind }) => kind)

const aWord = fc.constantFrom(
  'the',
  'harbour',
  'closed',
  'at',
  'noon',
  'ferries',
  'паром',
  'ушёл',
  'master',
  'said',
)
const aSentence = fc.array(aWord, { minLength: 0, maxLength: 9 }).map((words) => words.join(' '))
const aBody = fc.array(aSentence, { maxLength: 8 })

describe('the rows of a body', () => {
  it('hold each block of both texts once, in order', () => {
    fc.assert(
      fc.property(aBody, aBody, (before, after) => {
        const rows = compareBodies(bodyOf(...before), bodyOf(...after))
        const sideOf = (side: 'before' | 'after') =>
          rows.flatMap((row) => {
            const found =
              side === 'before' ? ('before' in row ? row.before : null) : 'after' in row ? row.after : null
            return found === null ? [] : [found.words]
          })
        expect(sideOf('before')).toEqual(before)
        expect(sideOf('after')).toEqual(after)
      }),
    )
  })

  it('are all the same where nothing changed', () => {
    fc.assert(
      fc.property(aBody, (words) => {
        const [before, after] = [
          { headline: 'One', body: bodyOf(...words) },
          { headline: 'One', body: bodyOf(...words) },
        ]
        expect(isDifferent(compareStories({ before, after }))).toBe(false)
      }),
    )
  })

  it('say what was added, removed, and changed word by word', () => {
    const rows = compareBodies(
      bodyOf('One stays.', 'Two went to the sea at noon.', 'Three leaves for good.'),
      bodyOf('One stays.', 'Two went to the sea at night.', 'Nobody was told about it.'),
    )
    expect(kindsOf(rows)).toEqual(['same', 'changed', 'removed', 'added'])
    expect(rows[1]).toMatchObject({
      what: 'words',
      parts: [
        { kind: 'same', words: 'Two went to the sea at ' },
        { kind: 'removed', words: 'noon' },
        { kind: 'added', words: 'night' },
        { kind: 'same', words: '.' },
      ],
    })
  })

  it('know a block that stands elsewhere', () => {
    const rows = compareBodies(bodyOf('One.', 'Two.', 'Three.'), bodyOf('Two.', 'Three.', 'One.'))
    expect(rows).toMatchObject([
      { kind: 'removed', isMoved: true },
      { kind: 'same' },
      { kind: 'same' },
      { kind: 'added', isMoved: true },
    ])
  })

  it.each([
    ['words', paragraph('A line.'), paragraph('A better line.')],
    ['formatting', paragraph('A line.'), paragraph(text('A line.', { bold: true }))],
    ['kind', paragraph('A line.'), heading('h2', 'A line.')],
    [
      'links',
      paragraph(link('https://a.example', ['A line.'])),
      paragraph(link('https://b.example', ['A line.'])),
    ],
    [
      'references',
      block({ blockType: 'picture', photo: PHOTO, caption: 'At noon' }, { id: 'b1' }),
      block({ blockType: 'picture', photo: OTHER_PHOTO, caption: 'At noon' }, { id: 'b1' }),
    ],
    [
      'words',
      block({ blockType: 'picture', photo: PHOTO, caption: 'At noon' }, { id: 'b1' }),
      block({ blockType: 'picture', photo: PHOTO, caption: 'At night' }, { id: 'b1' }),
    ],
  ] as const)('say that only the %s changed', (what, before, after) => {
    expect(compareBodies(root([before]), root([after]))).toMatchObject([{ kind: 'changed', what }])
  })

  it('do not tell of what the editor gives out anew', () => {
    const once = (id: string) =>
      root([
        paragraph(link('https://a.example', ['A line.'], { id })),
        upload(PHOTO, { id }),
        list('bullet', ['one']),
      ])
    expect(kindsOf(compareBodies(once('one'), once('other')))).toEqual(['same', 'same', 'same'])
  })

  it('come at once for 5,000 words, however much changed', () => {
    const text = (salt: string) =>
      bodyOf(
        ...Array.from({ length: 125 }, (_, row) =>
          Array.from({ length: 40 }, (__, word) => `${salt}${String((row * 7 + word * 13) % 600)}`).join(' '),
        ),
      )
    const some = (every: number) =>
      bodyOf(
        ...bodyBlocks(text('w')).map(({ words }, index) =>
          index % every === 0 ? `${words} and more` : words,
        ),
      )
    for (const after of [some(3), some(1), text('v')]) {
      // Time of the processor, so that what else runs on this machine does not count.
      const started = process.cpuUsage()
      compareBodies(text('w'), after)
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
    }
  })
})

describe('the other fields', () => {
  it('are told apart by word where they are prose, and whole where they are a choice', () => {
    const { fields } = compareStories({
      before: {
        headline: 'The harbour closes',
        section: PHOTO,
        topics: [PHOTO],
        sensitive: false,
        revision: 3,
      },
      after: {
        headline: 'The harbour opens',
        section: OTHER_PHOTO,
        topics: [PHOTO],
        sensitive: true,
        revision: 4,
      },
    })
    expect(fields.map(({ path }) => path)).toEqual(['headline', 'section', 'sensitive'])
    expect(fields[0]?.parts?.map(({ words }) => words)).toEqual(['The harbour ', 'closes', 'opens'])
    expect(fields[1]).toMatchObject({ before: PHOTO, after: OTHER_PHOTO, parts: null })
  })

  it('are the same when one is empty and the other left out, and in groups one by one', () => {
    expect(
      compareStories({
        before: { kicker: null, topics: [], takenDown: { reason: 'Wrong.', at: null } },
        after: { teaser: '', takenDown: { reason: 'Wrong.' } },
      }).fields,
    ).toEqual([])
    expect(
      compareStories({
        before: { takenDown: {} },
        after: { takenDown: { reason: 'Wrong.', at: '2026-11-25' } },
      }).fields.map(({ path }) => path),
    ).toEqual(['takenDown.reason'])
  })
})
