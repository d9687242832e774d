import { isSameValue } from '../comparing/storyFields'
import type { JournalEntry } from './journal'
import type { ConflictFound } from './saveEngine'
import type { SaveMachine } from './saveMachine'
import type { StoryFields } from './storySaving'

/** Two texts that a person makes one: typed here and saved by somebody else, or found on this device and typed here. */
export type Merging = ConflictFound & {
  recovered: JournalEntry | null
  /** What was unsaved in the form when the two were put beside each other. */
  typed: StoryFields
}

export type TextsToMerge = ConflictFound & { yours: Record<string, unknown> }

/** The three texts that the merge view shows. What is unsaved in the form stands in one of them, whatever happened. */
export const textsToMerge = ({ base, theirs, recovered, typed }: Merging): TextsToMerge => {
  if (recovered === null) return { base, yours: { ...base, ...typed }, theirs }
  const began = { ...base, ...recovered.base }
  return { base: began, yours: { ...began, ...recovered.fields }, theirs: { ...theirs, ...typed } }
}

/** A text found on the device beside what stands in the form at this moment, saved or not. */
export const mergingRecovered = (
  recovered: JournalEntry,
  { base, typed }: { base: Record<string, unknown>; typed: StoryFields },
): Merging => ({ base, theirs: base, recovered, typed })

/**
 * Whether the merge view still shows what stands in the form: a last key may have met the text before the view was
 * there, a save that was on its way may have come back since, or the form may follow somebody else who saves.
 * @param now the same two texts, as they are at this moment
 */
export const isStillShown = (shown: Merging, now: Merging): boolean => {
  const side = shown.recovered === null ? 'yours' : 'theirs'
  const [before, after] = [textsToMerge(shown)[side], textsToMerge(now)[side]]
  const names = [shown.typed, now.typed, shown.recovered?.fields ?? {}].flatMap(Object.keys)
  return names.every((name) => isSameValue(before[name], after[name]))
}

/** The recovered text cannot simply take its place: the story has moved on, or the same fields were typed in again. */
export const isRecoveryMerged = (
  recovered: Pick<JournalEntry, 'revision' | 'fields'>,
  { revision, typed }: Pick<SaveMachine, 'revision' | 'typed'>,
): boolean => recovered.revision !== revision || Object.keys(recovered.fields).some((name) => name in typed)
