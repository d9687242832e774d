import type { BodyBlock } from '@dateline/rich-text/bodyBlocks'
import { diffArrays } from 'diff'

/** What became of one block: both sides, or that on which it stands alone. */
export type BlockPair =
  | { before: BodyBlock; after: BodyBlock }
  | { before: BodyBlock; after: null }
  | { before: null; after: BodyBlock }

/** The share of words that two texts have in common, from which on one counts as the other, rewritten. */
const ALIKE = 0.4
const MAX_CHANGES = 3000
/** So many pairs are looked at in one stretch of changes; past it, only those that stand at the same place. */
const MAX_PAIRS = 40_000

type Bag = { counts: Map<string, number>; size: number }

const bagOf = (words: string): Bag => {
  const found = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: found.length }
}

const shared = (one: Bag, other: Bag): number => {
  if (one.size + other.size === 0) return 0
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * common) / (one.size + other.size)
}

const fieldId = ({ node }: BodyBlock): unknown =>
  typeof node.fields === 'object' && node.fields !== null && 'id' in node.fields ? node.fields.id : undefined

/** @returns a function from 0, two blocks that have nothing to do with each other, to 1 */
const createLikeness = (): ((before: BodyBlock, after: BodyBlock) => number) => {
  const bags = new Map<BodyBlock, Bag>()
  const bag = (block: BodyBlock): Bag => {
    const known = bags.get(block) ?? bagOf(block.words)
    bags.set(block, known)
    return known
  }
  return (before, after) => {
    const isBlock = before.kind.startsWith('block:')
    if ((isBlock || after.kind.startsWith('block:')) && before.kind !== after.kind) return 0
    if (fieldId(before) !== undefined && fieldId(before) === fieldId(after)) return 1
    if (before.words.trim() === '' && after.words.trim() === '')
      return before.kind === after.kind && before.kind !== 'paragraph' ? 0.5 : 0
    return shared(bag(before), bag(after))
  }
}

type Likeness = ReturnType<typeof createLikeness>

const alone = (before: readonly BodyBlock[], after: readonly BodyBlock[]): BlockPair[] => [
  ...before.map((block) => ({ before: block, after: null })),
  ...after.map((block) => ({ before: null, after: block })),
]

/** In one stretch where everything changed: which block became which, in order, so that the most words stay. */
const pairUp = (
  before: readonly BodyBlock[],
  after: readonly BodyBlock[],
  likeness: Likeness,
): BlockPair[] => {
  if (before.length === 0 || after.length === 0) return alone(before, after)
  const isFar = before.length * after.length > MAX_PAIRS
  const scores = before.map((one, row) =>
    after.map((other, column) => {
      const score = isFar && row !== column ? 0 : likeness(one, other)
      return score < ALIKE ? 0 : score
    }),
  )
  const at = (grid: readonly (readonly number[])[], row: number, column: number): number =>
    grid[row]?.[column] ?? 0
  // best[row][column]: the most that can be kept of what follows from there.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const here = best[row]
      const score = at(scores, row, column)
      if (here)
        here[column] = Math.max(
          at(best, row + 1, column),
          at(best, row, column + 1),
          score === 0 ? 0 : score + at(best, row + 1, column + 1),
        )
    }
  const pairs: BlockPair[] = []
  let [row, column] = [0, 0]
  let [firstAlone, firstNew] = [0, 0]
  const closeTo = (upToRow: number, upToColumn: number): void => {
    pairs.push(...alone(before.slice(firstAlone, upToRow), after.slice(firstNew, upToColumn)))
  }
  while (row < before.length && column < after.length) {
    const score = at(scores, row, column)
    const [one, other] = [before[row], after[column]]
    if (one && other && score > 0 && at(best, row, column) === score + at(best, row + 1, column + 1)) {
      closeTo(row, column)
      pairs.push({ before: one, after: other })
      row += 1
      column += 1
      firstAlone = row
      firstNew = column
    } else if (at(best, row, column) === at(best, row + 1, column)) row += 1
    else column += 1
  }
  closeTo(before.length, after.length)
  return pairs
}

/**
 * Lays two bodies beside each other, block by block. Every block of either stands in the result once, in its order.
 * What was moved counts as removed in one place and added in another.
 */
export const alignBlocks = (before: readonly BodyBlock[], after: readonly BodyBlock[]): BlockPair[] => {
  const changes = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: MAX_CHANGES },
  ) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ]
  const likeness = createLikeness()
  const pairs: BlockPair[] = []
  let [row, column] = [0, 0]
  let [gapRow, gapColumn] = [0, 0]
  const closeGap = (): void => {
    pairs.push(...pairUp(before.slice(gapRow, row), after.slice(gapColumn, column), likeness))
  }
  for (const { added, removed, count } of changes) {
    if (removed) row += count
    else if (added) column += count
    else {
      closeGap()
      for (let step = 0; step < count; step += 1) {
        const [one, other] = [before[row + step], after[column + step]]
        if (one && other) pairs.push({ before: one, after: other })
      }
      row += count
      column += count
      gapRow = row
      gapColumn = column
    }
  }
  closeGap()
  return pairs
}
