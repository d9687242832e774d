import type { FieldPath, Story } from './storyFields'
import { compareStories } from './compareStories'

/** What changed, short enough for one line. */
export type ChangeSummary = {
  /** The fields that changed, the body apart. */
  fields: FieldPath[]
  wordsAdded: number
  wordsRemoved: number
  /** Blocks of the body whose looks, links or pictures changed, or that moved: without a word more or less. */
  otherBlocks: number
}

const countWords = (words: string): number =>
  words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

export const summariseChange = ({ before, after }: { before: Story; after: Story }): ChangeSummary => {
  const { fields, body } = compareStories({ before, after })
  const summary: ChangeSummary = {
    fields: fields.map(({ path }) => path),
    wordsAdded: 0,
    wordsRemoved: 0,
    otherBlocks: 0,
  }
  for (const row of body) {
    if (row.kind === 'added') {
      if (row.isMoved) summary.otherBlocks += 1
      else summary.wordsAdded += countWords(row.after.words)
    } else if (row.kind === 'removed') {
      if (!row.isMoved) summary.wordsRemoved += countWords(row.before.words)
    } else if (row.kind === 'changed') {
      if (row.what !== 'words') summary.otherBlocks += 1
      for (const { kind, words } of row.parts) {
        if (kind === 'added') summary.wordsAdded += countWords(words)
        if (kind === 'removed') summary.wordsRemoved += countWords(words)
      }
    }
  }
  return summary
}
