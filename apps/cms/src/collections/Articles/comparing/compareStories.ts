import type { BodyBlock } from '@dateline/rich-text/bodyBlocks'
import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { alignBlocks } from './alignBlocks'
import type { FieldPath, Story } from './storyFields'
import { fieldPathsOf, isSameValue, valueAt } from './storyFields'
import type { WordPart } from './wordParts'
import { wordParts } from './wordParts'

export type FieldChange = {
  path: FieldPath
  before: unknown
  after: unknown
  /** Word by word, where both are text; null for a choice, a date, or ids of other documents. */
  parts: WordPart[] | null
}

/** What is different in a block: its words, what it is, where its links lead, what it shows, or only its looks. */
export type BlockChange = 'words' | 'kind' | 'links' | 'references' | 'formatting'

export type BodyRow =
  | { kind: 'same'; before: BodyBlock; after: BodyBlock }
  | { kind: 'changed'; before: BodyBlock; after: BodyBlock; what: BlockChange; parts: WordPart[] }
  /** `isMoved`: the very same block stands elsewhere in the other text. */
  | { kind: 'added'; after: BodyBlock; isMoved: boolean }
  | { kind: 'removed'; before: BodyBlock; isMoved: boolean }

/** `fields` holds what changed; `body` holds every block, in the order of both texts. */
export type StoryComparison = { fields: FieldChange[]; body: BodyRow[] }

const isText = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string'
/** Ids and codes are strings too, and words of nobody: they have no blanks, and change as a whole. */
const isProse = (value: unknown): boolean => typeof value === 'string' && /\s/.test(value)

const partsOf = (before: unknown, after: unknown): WordPart[] | null =>
  isText(before) && isText(after) && (isProse(before) || isProse(after))
    ? wordParts(typeof before === 'string' ? before : '', typeof after === 'string' ? after : '')
    : null

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

const whatChanged = (before: BodyBlock, after: BodyBlock): BlockChange => {
  if (before.words !== after.words) return 'words'
  if (before.kind !== after.kind) return 'kind'
  if (!isSameList(before.references, after.references)) return 'references'
  return isSameList(before.links, after.links) ? 'formatting' : 'links'
}

/** Each block that vanished in one place and stands in another, once for each time that it does. */
const countMoved = (
  pairs: ReturnType<typeof alignBlocks>,
): ((key: string, side: 'added' | 'removed') => boolean) => {
  const left = { added: new Map<string, number>(), removed: new Map<string, number>() }
  for (const { before, after } of pairs) {
    if (after === null) left.removed.set(before.key, (left.removed.get(before.key) ?? 0) + 1)
    if (before === null) left.added.set(after.key, (left.added.get(after.key) ?? 0) + 1)
  }
  const used = { added: new Map<string, number>(), removed: new Map<string, number>() }
  return (key, side) => {
    const other = side === 'added' ? 'removed' : 'added'
    const count = (used[side].get(key) ?? 0) + 1
    used[side].set(key, count)
    return count <= (left[other].get(key) ?? 0)
  }
}

const bodyRows = (before: unknown, after: unknown): BodyRow[] => {
  const pairs = alignBlocks(bodyBlocks(before), bodyBlocks(after))
  const isMoved = countMoved(pairs)
  // A line without anything on it is not worth being told that it moved.
  const hasMoved = (block: BodyBlock, side: 'added' | 'removed'): boolean =>
    (block.words.trim() !== '' || block.references.length > 0) && isMoved(block.key, side)
  return pairs.map((pair): BodyRow => {
    if (pair.before === null)
      return { kind: 'added', after: pair.after, isMoved: hasMoved(pair.after, 'added') }
    if (pair.after === null)
      return { kind: 'removed', before: pair.before, isMoved: hasMoved(pair.before, 'removed') }
    if (pair.before.key === pair.after.key) return { kind: 'same', ...pair }
    return {
      kind: 'changed',
      ...pair,
      what: whatChanged(pair.before, pair.after),
      parts: wordParts(pair.before.words, pair.after.words),
    }
  })
}

/**
 * What is different between two stored stories, in words.
 * @param stories plain records of stored fields, with ids where other documents are meant (depth 0)
 */
export const compareStories = ({ before, after }: { before: Story; after: Story }): StoryComparison => ({
  fields: fieldPathsOf(before, after)
    .map((path) => ({ path, before: valueAt(before, path), after: valueAt(after, path) }))
    .filter((field) => !isSameValue(field.before, field.after))
    .map((field) => ({ ...field, parts: partsOf(field.before, field.after) })),
  body: bodyRows(before.body, after.body),
})

export const isDifferent = ({ fields, body }: StoryComparison): boolean =>
  fields.length > 0 || body.some(({ kind }) => kind !== 'same')
