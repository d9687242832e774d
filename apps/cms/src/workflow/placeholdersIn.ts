/**
 * What reporters leave where something is still to come. Only what nobody writes otherwise: Latin capitals (Cyrillic
 * "ТК" is the labour code), and the Russian "уточнить" in capitals or brackets, because in a sentence it is a verb.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])X{3,}(?![\p{L}\p{N}])/gu,
  /lorem ipsum/giu,
  /\?{3,}/gu,
  /(?<!\p{L})УТОЧНИТЬ(?!\p{L})/gu,
  /[[(]\s*уточнить[^\])]*[\])]/giu,
]

/** The placeholders in a text, in the order in which they stand there. */
export const placeholdersIn = (text: string): string[] =>
  PLACEHOLDERS.flatMap((pattern) => [...text.matchAll(pattern)])
    .toSorted((one, other) => one.index - other.index)
    .filter((match, place, all) => match.index !== all[place - 1]?.index)
    .map(([words]) => words)
