import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMatches } from './findMatches'

const find = (text: string, query: string, options = {}): string[] =>
  findMatches(text, { query, isCaseKept: false, isWholeWord: false, ...options }).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('findMatches', () => {
  it.each([
    ['The ferry, the FERRY', 'ferry', ['ferry', 'FERRY']],
    ['Ещё ёлка, еще ель', 'еще', ['Ещё', 'еще']],
    ['Еще', 'ещё', ['Еще']],
    ['“Go,” he said', '"go,"', ['“Go,”']],
    ['It’s', "it's", ['It’s']],
    ['10\u00a0млн', '10 млн', ['10\u00a0млн']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['İstanbul', 'stan', ['stan']],
    ['a.b', '.', ['.']],
    ['anything', '', []],
    ['one\ntwo', 'e\nt', ['e\nt']],
  ])('in %j finds %j', (text, query, found) => {
    expect(find(text, query)).toEqual(found)
  })

  it('keeps to the case when asked', () => {
    expect(find('The ferry, the Ferry', 'Ferry', { isCaseKept: true })).toEqual(['Ferry'])
    expect(find('Ещё', 'еще', { isCaseKept: true })).toEqual([])
  })

  it('keeps to whole words when asked, in any script', () => {
    const isWholeWord = true
    expect(find('car, scar, cars, Car.', 'car', { isWholeWord })).toEqual(['car', 'Car'])
    expect(find('кот, коты, скот', 'кот', { isWholeWord })).toEqual(['кот'])
    expect(find('“car”', '“car”', { isWholeWord })).toEqual(['“car”'])
    expect(find('carcar car', 'car', { isWholeWord })).toEqual(['car'])
  })

  it('finds every place of what was put there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (parts) => {
        const text = parts.map((part) => part.replaceAll('#', '')).join('#')
        expect(find(text, '#')).toHaveLength(parts.length - 1)
      }),
      { seed: 1 },
    )
  })
})
