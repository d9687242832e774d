import type { BodyBlock } from '@dateline/rich-text/bodyBlocks'
import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { bodyOfNodes } from '@dateline/rich-text/bodyOfNodes'
import type { BlockPair } from './alignBlocks'
import { alignBlocks } from './alignBlocks'
import type { FieldPath, Story } from './storyFields'
import { fieldPathsOf, isSameValue, valueAt } from './storyFields'

export type Answer = 'yours' | 'theirs' | 'both'

/** Who made it what it will be: nobody changed it, one side did, both did the same, or both did different things. */
export type Verdict = 'unchanged' | 'yours' | 'theirs' | 'same' | 'choice'

/**
 * One thing to decide. `id` names it in the answers; `both` is offered where keeping both makes sense; `suggested` is
 * what stands where nobody answers: it loses no words.
 */
type Piece = { id: string; verdict: Verdict; canKeepBoth: boolean; suggested: Answer }
export type FieldPiece = Piece & { path: FieldPath; base: unknown; yours: unknown; theirs: unknown }
/** Null: the block does not stand in that text. */
export type BodyPiece = Piece & { base: BodyBlock | null; yours: BodyBlock | null; theirs: BodyBlock | null }

export type StoryMerge = {
  fields: FieldPiece[]
  body: BodyPiece[]
  /** The ids of the pieces that somebody has to decide. */
  choices: string[]
  /**
   * Every field that either side changed, with what is decided; a choice that is left keeps both forms where that is
   * possible, and yours where it is not. A group, such as `takenDown`, is whole.
   */
  merged: Record<string, unknown>
}

export type Answers = Readonly<Record<string, Answer>>

/** Fields of running words: two forms can stand one after the other until somebody mends them. */
const PROSE: ReadonlySet<FieldPath> = new Set(['headline', 'kicker', 'teaser', 'leadCaption'])

const verdictOf = (isYoursSame: boolean, isTheirsSame: boolean, isOneAnother: boolean): Verdict => {
  if (isYoursSame && isTheirsSame) return 'unchanged'
  if (isTheirsSame) return 'yours'
  if (isYoursSame) return 'theirs'
  return isOneAnother ? 'same' : 'choice'
}

type Judged = { verdict: Verdict; canKeepBoth: boolean; isYoursEmpty: boolean }

const suggestedFor = ({ verdict, canKeepBoth, isYoursEmpty }: Judged): Answer => {
  if (verdict !== 'choice') return verdict === 'theirs' ? 'theirs' : 'yours'
  if (canKeepBoth) return 'both'
  return isYoursEmpty ? 'theirs' : 'yours'
}

const isFilled = (value: unknown): boolean => !isSameValue(value, null)

const mergeField = (stories: Record<'base' | 'yours' | 'theirs', Story>, path: FieldPath): FieldPiece => {
  const [base, yours, theirs] = [stories.base, stories.yours, stories.theirs].map((story) =>
    valueAt(story, path),
  )
  const verdict = verdictOf(isSameValue(yours, base), isSameValue(theirs, base), isSameValue(yours, theirs))
  const isList = Array.isArray(yours) && Array.isArray(theirs)
  const isProse = PROSE.has(path) && isFilled(yours) && isFilled(theirs)
  const canKeepBoth = verdict === 'choice' && (isList || isProse)
  const suggested = suggestedFor({ verdict, canKeepBoth, isYoursEmpty: !isFilled(yours) })
  return { id: path, path, base, yours, theirs, verdict, canKeepBoth, suggested }
}

const joinLists = (theirs: readonly unknown[], yours: readonly unknown[]): unknown[] => [
  ...theirs,
  ...yours.filter((item) => !theirs.some((other) => isSameValue(item, other))),
]

const bothValues = (yours: unknown, theirs: unknown): unknown =>
  Array.isArray(yours) && Array.isArray(theirs)
    ? joinLists(theirs, yours)
    : `${String(theirs)} / ${String(yours)}`

export const chosenOf = ({ id, canKeepBoth, suggested }: Piece, answers: Answers): Answer => {
  const answer = answers[id]
  return answer === undefined || (answer === 'both' && !canKeepBoth) ? suggested : answer
}

const fieldValue = (piece: FieldPiece, answers: Answers): unknown => {
  const chosen = chosenOf(piece, answers)
  return chosen === 'both' ? bothValues(piece.yours, piece.theirs) : piece[chosen]
}

/** What one side did with the base: what became of each block, and what it put in before each, and at the end. */
type Edited = { became: (BodyBlock | null)[]; put: BodyBlock[][] }

const editsOf = (pairs: readonly BlockPair[]): Edited => {
  const became: Edited['became'] = []
  const put: Edited['put'] = [[]]
  for (const { before, after } of pairs) {
    if (before === null) put.at(-1)?.push(after)
    else {
      became.push(after)
      put.push([])
    }
  }
  return { became, put }
}

const isSameBlock = (one: BodyBlock | null, other: BodyBlock | null): boolean => one?.key === other?.key

type Place = Pick<BodyPiece, 'base' | 'yours' | 'theirs'>

const mergeBlock = ({ base, yours, theirs }: Place, id: string): BodyPiece => {
  const verdict = verdictOf(isSameBlock(yours, base), isSameBlock(theirs, base), isSameBlock(yours, theirs))
  const canKeepBoth = verdict === 'choice' && yours !== null && theirs !== null
  const suggested = suggestedFor({ verdict, canKeepBoth, isYoursEmpty: yours === null })
  return { id, base, yours, theirs, verdict, canKeepBoth, suggested }
}

/** Both put something in at one place: what is the same stands once, what is nearly the same is a choice, the rest all stays. */
const mergeAdded = (yours: readonly BodyBlock[], theirs: readonly BodyBlock[]): Place[] =>
  alignBlocks(theirs, yours).map(({ before, after }) => ({ base: null, yours: after, theirs: before }))

type Moved = Map<BodyBlock, number>

/** The blocks that one side moved elsewhere as they were, while the other wrote in them: the edit moves along. */
const movedUnderEdit = (blocks: readonly BodyBlock[], mover: Edited, editor: Edited): Moved => {
  const moved: Moved = new Map()
  const put = mover.put.flat()
  blocks.forEach((block, index) => {
    const edited = editor.became[index]
    if (block.words.trim() === '' || mover.became[index] !== null || !edited || edited.key === block.key)
      return
    const there = put.find((candidate) => candidate.key === block.key && !moved.has(candidate))
    if (there) moved.set(there, index)
  })
  return moved
}

const bodyPieces = (base: unknown, yours: unknown, theirs: unknown): BodyPiece[] => {
  const blocks = bodyBlocks(base)
  const mine = editsOf(alignBlocks(blocks, bodyBlocks(yours)))
  const other = editsOf(alignBlocks(blocks, bodyBlocks(theirs)))
  const movedByYou = movedUnderEdit(blocks, mine, other)
  const movedByThem = movedUnderEdit(blocks, other, mine)
  const followed = new Set<number>()
  const placeOf = (index: number): Place => ({
    base: blocks[index] ?? null,
    yours: mine.became[index] ?? null,
    theirs: other.became[index] ?? null,
  })
  const withEdit = (place: Place): Place => {
    const mover = place.theirs === null ? 'yours' : 'theirs'
    const block = place[mover]
    const index = block && (mover === 'yours' ? movedByYou : movedByThem).get(block)
    if (typeof index !== 'number' || (place.yours !== null && place.theirs !== null)) return place
    followed.add(index)
    return { ...placeOf(index), [mover]: block }
  }
  const added = mine.put.map((put, index) => mergeAdded(put, other.put[index] ?? []).map(withEdit))
  const places = added.flatMap((put, index) => [
    ...put,
    ...(index < blocks.length && !followed.has(index) ? [placeOf(index)] : []),
  ])
  return places.map((place, index) => mergeBlock(place, `body.${String(index)}`))
}

const nodesOf = (piece: BodyPiece, answers: Answers): BodyBlock['node'][] => {
  const chosen = chosenOf(piece, answers)
  const kept = chosen === 'both' ? [piece.theirs, piece.yours] : [piece[chosen]]
  return kept.flatMap((block) => (block === null ? [] : [block.node]))
}

type Pieces = Pick<StoryMerge, 'fields' | 'body'>

/**
 * @param answers what somebody decided, by the id of the piece; pieces that were decided without them may be answered too
 * @returns every field that either side changed
 */
export const mergedFields = (
  { fields, body }: Pieces,
  { answers, yours }: { answers: Answers; yours: Story },
): Record<string, unknown> => {
  const changed = fields.filter(({ verdict }) => verdict !== 'unchanged')
  const merged: Record<string, unknown> = {}
  for (const piece of changed) {
    const [name = '', inner] = piece.path.split('.')
    if (inner === undefined) merged[name] = fieldValue(piece, answers)
    else {
      const group = merged[name] ?? yours[name]
      merged[name] = { ...(typeof group === 'object' ? group : {}), [inner]: fieldValue(piece, answers) }
    }
  }
  if (body.every(({ verdict }) => verdict === 'unchanged')) return merged
  return {
    ...merged,
    body: bodyOfNodes(
      body.flatMap((piece) => nodesOf(piece, answers)),
      yours.body,
    ),
  }
}

export type ThreeStories = {
  /** What both began from. */
  base: Story
  yours: Story
  theirs: Story
}

/**
 * Brings together what two people did to one story. What one of them changed is taken, what both changed alike stands
 * once, and what they changed differently is left to a person: an edit never loses against a deletion unasked.
 * @param stories plain records of stored fields, with ids where other documents are meant (depth 0)
 */
export const mergeStories = ({ base, yours, theirs }: ThreeStories): StoryMerge => {
  const stories = { base, yours, theirs }
  const fields = fieldPathsOf(base, yours, theirs).map((path) => mergeField(stories, path))
  const body = bodyPieces(base.body, yours.body, theirs.body)
  const choices = [...fields, ...body].filter(({ verdict }) => verdict === 'choice').map(({ id }) => id)
  return { fields, body, choices, merged: mergedFields({ fields, body }, { answers: {}, yours }) }
}
