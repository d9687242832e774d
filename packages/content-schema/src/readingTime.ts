/** Words a minute of an adult who reads news on a screen; Brysbaert 2019 gives 238 for English prose. */
const WORDS_PER_MINUTE = 230

/**
 * Counts words as readers of any language would: runs of letters and digits, apostrophes and hyphens inside. Accents
 * that are written apart, as in "за́мок", and soft hyphens belong to the word.
 */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*)*/gu)
    ?.length ?? 0

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE))
