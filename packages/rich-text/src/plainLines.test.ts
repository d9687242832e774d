import { describe, expect, it } from 'vitest'
import { plainLines } from './plainLines'

const item = (text: string) => ({ runs: [{ text }], children: [] })
const list = (...items: string[]) => ({ type: 'list', ordered: false, start: 1, items: items.map(item) })
const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ text }] })

describe('plainLines', () => {
  it('makes each line a paragraph and lines with a bullet one list', () => {
    expect(plainLines('What is known:\n- 340 people\n* 26 beds\n  • one generator\n\nMore at noon.')).toEqual(
      [
        paragraph('What is known:'),
        list('340 people', '26 beds', 'one generator'),
        paragraph('More at noon.'),
      ],
    )
  })

  it('parts two lists by the words between them', () => {
    expect(plainLines('- a\nthen\n- b')).toEqual([list('a'), paragraph('then'), list('b')])
  })

  it.each([
    ['a dash of direct speech', '— Идём, — сказал он.'],
    ['a minus before a number', '-4 degrees'],
    ['an emphasis', '*really*'],
  ])('takes %s for no bullet', (_, line) => {
    expect(plainLines(line)).toEqual([paragraph(line)])
  })

  it('leaves out lines and bullets without words, and control characters', () => {
    expect(plainLines(' \n-  \n\u200b\r\na\u0000b\tc')).toEqual([paragraph('ab c')])
    expect(plainLines('')).toEqual([])
  })
})
