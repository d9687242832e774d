import { diffArrays } from 'diff'

/** A stretch of words, and in which of two texts it stands. */
export type WordPart = { kind: 'same' | 'added' | 'removed'; words: string }

/** Past so many changed words a text counts as written anew: to search on would take seconds and tell nobody anything. */
const MAX_CHANGES = 1000

/** Words of any script with what they carry inside, runs of blanks, and each sign by itself. */
const tokensOf = (words: string): string[] =>
  words.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu) ?? []

const append = (parts: WordPart[], part: WordPart): void => {
  const last = parts.at(-1)
  if (part.words === '') return
  if (last?.kind === part.kind) parts[parts.length - 1] = { ...last, words: last.words + part.words }
  else parts.push(part)
}

/** Blanks between two changes belong to both: "old man" to "new woman" is one change, not two. */
const bridgeBlanks = (parts: readonly WordPart[]): WordPart[] => {
  const bridged: WordPart[] = []
  let removed = ''
  let added = ''
  const close = (): void => {
    append(bridged, { kind: 'removed', words: removed })
    append(bridged, { kind: 'added', words: added })
    removed = ''
    added = ''
  }
  parts.forEach(({ kind, words }, index) => {
    if (kind === 'removed') removed += words
    else if (kind === 'added') added += words
    else if (removed !== '' && added !== '' && /^\s+$/.test(words) && parts[index + 1] !== undefined) {
      removed += words
      added += words
    } else {
      close()
      append(bridged, { kind, words })
    }
  })
  close()
  return bridged
}

/** @returns the two texts laid over each other; without the added parts it is the first, without the removed the second */
export const wordParts = (before: string, after: string): WordPart[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', words: before }]
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MAX_CHANGES })
  return bridgeBlanks(
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value.join(''),
    })) ?? [
      { kind: 'removed', words: before },
      { kind: 'added', words: after },
    ],
  )
}
