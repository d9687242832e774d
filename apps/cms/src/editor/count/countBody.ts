import { countWords, readingMinutes } from '@dateline/content-schema/readingTime'
import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import { toPlainText } from '@dateline/rich-text/toPlainText'

export type Length = {
  words: number
  /** As readers see them: an emoji is one, a line break none. */
  characters: number
}

export const lengthOf = (text: string): Length => ({
  words: countWords(text),
  characters: [...text.replaceAll(/[\n\t]/g, '')].length,
})

/** How long a text is for readers: counted as the newsroom counts it at each save. Minutes are whole, at least one. */
export const countBody = (body: unknown): Length & { minutes: number } => {
  const length = lengthOf(toPlainText(toElements(body, RESOLVE_NOTHING).elements))
  return { ...length, minutes: readingMinutes(length.words) }
}
