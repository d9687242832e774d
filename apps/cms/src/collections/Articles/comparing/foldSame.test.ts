import { expect, it } from 'vitest'
import { foldSame } from './foldSame'

const shape = (rows: string): string =>
  foldSame([...rows], (row) => row === '.')
    .map((part) => (part.kind === 'row' ? part.row : `(${String(part.rows.length)})`))
    .join('')

it.each([
  ['....', '(4)'],
  ['...x....', '(2).x.(3)'],
  ['x...x', 'x...x'],
  ['x....x', 'x.(2).x'],
  ['x.x', 'x.x'],
  ['', ''],
])('folds %s to %s', (rows, folded) => {
  expect(shape(rows)).toBe(folded)
})
