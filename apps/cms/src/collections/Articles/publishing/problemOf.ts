import type { SaveOutcome } from '../saving/storySaving'

/** The words for a save that did not happen: those of the server where it gave any. */
export const problemOf = (
  outcome: Exclude<SaveOutcome, { kind: 'saved' }>,
  say: (key: 'conflict' | 'unreachable') => string,
): string[] => {
  if (outcome.kind !== 'refused') return [say(outcome.kind)]
  const inFields = outcome.errors.map(({ message }) => message)
  return inFields.length > 0 ? inFields : [outcome.message]
}
