import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptAround, markWords } from './markWords'
import { stemOf } from './stemOf'

const stems = (...forms: string[]): ReadonlySet<string> => new Set(forms.map(stemOf))
const shown = (parts: { text: string; marked: boolean }[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('marked words', () => {
  it('are those that were asked for, in whatever form', () => {
    expect(shown(markWords('Ferries: the ferry’s crew left', stems('ferry')))).toBe(
      '[Ferries]: the [ferry’s] crew left',
    )
    expect(shown(markWords('Штормы и шторм', stems('штормом')))).toBe('[Штормы] и [шторм]')
  })

  it('make up the whole text with what stands between them, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          markWords(`${text} ferry <b>${text}`, stems('ferry'))
            .map((part) => part.text)
            .join(''),
        ).toBe(`${text} ferry <b>${text}`)
      }),
    )
  })
})

describe('the excerpt of a text', () => {
  const far = 'Nothing happened there for a very long time indeed. '.repeat(20)

  it('is taken where most of the words stand together, and ends with whole words', () => {
    const excerpt = shown(
      excerptAround(`The ferry left. ${far}A ferry met the storm at night. ${far}`, stems('ferry', 'storm')),
    )
    expect(excerpt).toContain('A [ferry] met the [storm] at night.')
    expect(excerpt).toMatch(/^… \w/)
    expect(excerpt).toMatch(/[\w.] …$/)
    expect(excerpt.length).toBeLessThan(260)
  })

  it('is the whole of a short text, in one line', () => {
    expect(shown(excerptAround('A ferry\n\nleft.', stems('ferry')))).toBe('A [ferry] left.')
  })

  it('is empty where none of the words stands in it', () => {
    expect(excerptAround(far, stems('ferry'))).toEqual([])
    expect(excerptAround('', stems('ferry'))).toEqual([])
  })
})
