/** A word of a text: how it is compared with others, and where it stands in the text as it was written. */
export type Word = { form: string; start: number; end: number }

/** Longer ones are addresses and accidents; nobody looks for them letter by letter. */
const MAX_LENGTH = 40

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu
/** The breve makes another letter of a Cyrillic one (и, й); other marks are stress, accent and the dots of ё. */
const BREVE = '\u0306'
const OTHER_THAN_LETTERS = new RegExp(`[^\\p{L}\\p{N}${BREVE}]`, 'gu')

/** Letters as people type them: small, without accents, ё as е, and without the genitive of English names. */
const formOf = (written: string): string =>
  written
    .replace(/['’ʼ]s$/iu, '')
    .normalize('NFKD')
    .replace(OTHER_THAN_LETTERS, '')
    .normalize('NFC')
    .toLowerCase()

/** The words of a text in their order. Single letters are none; a digit is one. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const form = formOf(written)
    const isWord = /^\p{N}$/u.test(form) || (form.length > 1 && form.length <= MAX_LENGTH)
    return isWord ? [{ form, start: index, end: index + written.length }] : []
  })
