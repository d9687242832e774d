import { expect, it } from 'vitest'
import { countLost } from './countLost'

const TYPED = ['A1 the ferry leaves at noon', 'B2 nobody paid for the lamps']

it('finds nothing lost where everything stands, in any order and among other texts', () => {
  const kept = ['B2 nobody paid for the lamps', '', 'An older paragraph', 'A1 the ferry leaves at noon']
  expect(countLost({ typed: TYPED, kept })).toEqual({ lost: 0, doubled: [], told: [] })
})

it('counts each character of a piece that is gone', () => {
  expect(countLost({ typed: TYPED, kept: [TYPED[1] ?? ''] }).lost).toBe('A1 the ferry leaves at noon'.length)
  expect(countLost({ typed: TYPED, kept: [] }).lost).toBe(TYPED.join('').length)
})

it.each([
  ['at its end', 'A1 the ferry leaves at no', 2],
  ['inside', 'A1 the ferry at noon', 7],
  ['for another text', 'A1 the ferry leaves at four', 3],
  ['by turning two characters round', 'A1 the ferry leaves at nono', 1],
])('counts what a piece lost %s', (_, form, lost) => {
  const { lost: counted, told } = countLost({ typed: TYPED.slice(0, 1), kept: [form] })
  expect(counted).toBe(lost)
  expect(told).toHaveLength(1)
})

it('does not take a longer mark for a shorter one', () => {
  expect(countLost({ typed: ['A1 lamps'], kept: ['A11 lamps'] }).lost).toBe('A1 lamps'.length)
})

it('takes what was typed twice, and words put in between, for no loss, and tells of a piece that stands twice', () => {
  expect(countLost({ typed: ['A1 lamps'], kept: ['A1 many lamps', 'A1 lamps'] })).toEqual({
    lost: 0,
    doubled: ['A1 lamps: “A1 many lamps” “A1 lamps”'],
    told: [],
  })
})

it('finds the words of a piece in two forms of it, of which each has some that the other lacks', () => {
  const [typed, forms] = ['A1 the ferry leaves at noon', ['A1 the ferry at noon', 'A1 the ferry leaves']]
  for (const kept of [forms, [...forms].reverse()])
    expect(countLost({ typed: [typed], kept })).toEqual({ lost: 0, doubled: [], told: [] })
  expect(countLost({ typed: [typed], kept: [forms[0] ?? '', 'A1 the ferry'] }).lost).toBe(7)
})
