import type { Told } from '../../../admin/told'
import type { SaveOutcome } from '../saving/storySaving'

type InWords = {
  say: (key: 'conflict' | 'unreachable') => string
  tell: (told: Told) => string
}

/** The words for a save that did not happen: of each field that is at fault, else of the whole. */
export const problemOf = (
  outcome: Exclude<SaveOutcome, { kind: 'saved' }>,
  { say, tell }: InWords,
): string[] => {
  if (outcome.kind !== 'refused') return [say(outcome.kind)]
  return (outcome.errors.length > 0 ? outcome.errors : [outcome]).map(tell)
}
