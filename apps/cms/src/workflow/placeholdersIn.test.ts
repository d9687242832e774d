import { describe, expect, it } from 'vitest'
import { placeholdersIn } from './placeholdersIn'

describe('a placeholder', () => {
  it.each([
    ['The mayor, TK, said', ['TK']],
    ['TKTK ships, TKTKTK crews', ['TKTK', 'TKTKTK']],
    ['in XXX on Friday', ['XXX']],
    ['Lorem Ipsum dolor', ['Lorem Ipsum']],
    ['Было ??? человек', ['???']],
    ['Погибли УТОЧНИТЬ человек', ['УТОЧНИТЬ']],
    ['Погибли [уточнить] человек (уточнить у пресс-службы)', ['[уточнить]', '(уточнить у пресс-службы)']],
  ])('is found in "%s"', (text, found) => {
    expect(placeholdersIn(text)).toEqual(found)
  })

  it.each([
    'He asked: what??',
    'The ATK unit, TKO and the Tk. 500 note',
    'Статья 81 ТК РФ',
    'Редакция попросила уточнить цифры.',
    'The XX congress; size XXL',
    '(нужно было уточнить)',
    'ipsum lorem',
  ])('is none in "%s"', (text) => {
    expect(placeholdersIn(text)).toEqual([])
  })
})
