import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { ENCODINGS, type Encoding } from './bodies'

/** Browsers send a handful of different ones; anybody may send more. */
const answers = new LRUCache<string, Encoding>({ max: 100 })

/** What typings of `negotiator` do not know yet: which of equals is taken. */
type Chooser = { encoding: (available: string[], options: { preferred: string[] }) => string | undefined }

const choose = (acceptEncoding: string): Encoding => {
  const chooser = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }) as Chooser
  const found = chooser.encoding([...ENCODINGS], { preferred: [...ENCODINGS] })
  // Whoever refuses everything gets the plain text, as HTTP allows: better than nothing.
  return ENCODINGS.find((encoding) => encoding === found) ?? 'identity'
}

/** The encoding to answer in, by the weights that a client gives; the smallest among equals. */
export const negotiateEncoding = (acceptEncoding = ''): Encoding => {
  const known = answers.get(acceptEncoding)
  if (known !== undefined) return known
  const encoding = choose(acceptEncoding)
  answers.set(acceptEncoding, encoding)
  return encoding
}
