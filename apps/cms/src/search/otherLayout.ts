const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё'

const keysFrom = (typed: string, meant: string): ReadonlyMap<string, string> =>
  new Map([...typed].map((letter, index) => [letter, meant[index] ?? letter]))

const TO_RUSSIAN = keysFrom(LATIN, RUSSIAN)
const TO_LATIN = keysFrom(RUSSIAN, LATIN)

/**
 * What the same keys write on the other of the two keyboards that Russian readers go between: "gfhjv" is "паром".
 * @returns null where both scripts stand in the text, or none: then nobody forgot to switch
 */
export const inOtherLayout = (text: string): string | null => {
  const isLatin = /\p{Script=Latin}/u.test(text)
  if (isLatin === /\p{Script=Cyrillic}/u.test(text)) return null
  const keys = isLatin ? TO_RUSSIAN : TO_LATIN
  return [...text.toLowerCase()].map((letter) => keys.get(letter) ?? letter).join('')
}
