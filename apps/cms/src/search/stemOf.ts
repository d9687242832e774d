import { stemmer as russianStem } from '@orama/stemmers/russian'
import { stemmer as englishStem } from 'stemmer'

/** What is shorter has lost more than its ending: Киев is not ки. */
const MIN_STEM_LENGTH = 3

const CYRILLIC = /^\p{Script=Cyrillic}/u
const LATIN = /^\p{Script=Latin}/u

/**
 * Snowball takes the end of a noun for an ending where they look alike: лаврова becomes лавров, and лавров лавр. Going
 * on until nothing is left to take brings all forms of a name to the same stem.
 */
const russianRoot = (form: string): string => {
  const stem = russianStem(form)
  return stem === form || stem.length < MIN_STEM_LENGTH ? form : russianRoot(stem)
}

/**
 * What the forms of one word have in common, by the script and not by the language of the text: a Russian story names
 * foreign things too.
 * @param form as `wordsIn` makes it
 */
export const stemOf = (form: string): string => {
  if (CYRILLIC.test(form)) return russianRoot(form)
  return LATIN.test(form) ? englishStem(form) : form
}
