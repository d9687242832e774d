import type { MarkedText } from '@dateline/content-schema/search'
import type { Word } from './wordsIn'
import { wordsIn } from './wordsIn'
import { stemOf } from './stemOf'

const EXCERPT_LENGTH = 220

type Wanted = ReadonlySet<string>

const wantedIn = (text: string, stems: Wanted): Word[] =>
  wordsIn(text).filter(({ form }) => stems.has(stemOf(form)))

/** A text in parts, of which those are marked that were asked for. Together the parts are the text. */
export const markWords = (text: string, stems: Wanted): MarkedText => {
  const parts: MarkedText = []
  let from = 0
  for (const { start, end } of wantedIn(text, stems)) {
    if (start > from) parts.push({ text: text.slice(from, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    from = end
  }
  if (from < text.length) parts.push({ text: text.slice(from), marked: false })
  return parts
}

/** Where the most different words that were asked for stand close together: the number of the first of them. */
const densest = (found: readonly (Word & { stem: string })[]): number => {
  const countFrom = (first: number): number => {
    const start = found[first]?.start ?? 0
    const near = found.slice(first).filter(({ end }) => end - start <= EXCERPT_LENGTH)
    return new Set(near.map(({ stem }) => stem)).size
  }
  let best = 0
  for (let index = 1; index < found.length; index += 1) if (countFrom(index) > countFrom(best)) best = index
  return best
}

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter)

/** Moves a place to the end of the word that it is in, or to its beginning. */
const toEdge = (text: string, place: number, step: 1 | -1): number => {
  let edge = Math.min(Math.max(place, 0), text.length)
  while (edge > 0 && edge < text.length && !isSpace(text[step === 1 ? edge : edge - 1])) edge += step
  return edge
}

/**
 * The part of a text that shows best why it was found, in one line; empty where none of the words stands in it.
 */
export const excerptAround = (text: string, stems: Wanted): MarkedText => {
  const line = text.replace(/\s+/g, ' ').trim()
  const found = wantedIn(line, stems)
    .slice(0, 200)
    .map((word) => ({ ...word, stem: stemOf(word.form) }))
  const first = found[densest(found)]
  if (first === undefined) return []
  // A quarter before the word: it is read with what led to it.
  const start = toEdge(line, first.start - EXCERPT_LENGTH / 4, -1)
  const end = toEdge(line, start + EXCERPT_LENGTH, 1)
  const cut = `${start > 0 ? '… ' : ''}${line.slice(start, end).trim()}${end < line.length ? ' …' : ''}`
  return markWords(cut, stems)
}
