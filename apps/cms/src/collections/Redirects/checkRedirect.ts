import { RESERVED_SEGMENTS } from '@dateline/content-schema/readerPath'
import { redirectPath, toRedirectTarget } from '@dateline/content-schema/redirect'

/** Lists of topics and authors are pages like others, and may move. */
const OUR_OWN: readonly string[] = RESERVED_SEGMENTS.filter(
  (segment) => segment !== 'topics' && segment !== 'authors',
)

export const MAX_FROM_LENGTH = 300
export const MAX_TO_LENGTH = 2000

/** What is wrong with an address that is said to have moved: a row for one that is never looked up would do nothing. */
export const checkFrom = (value: unknown): string | true => {
  if (typeof value !== 'string' || !value.startsWith('/'))
    return 'A path on the reader site, such as /old-address.'
  if (/[?#]/.test(value))
    return 'Leave out the query and the fragment (from "?" or "#"): only the path is looked up.'
  if (value.length > MAX_FROM_LENGTH) return `At most ${MAX_FROM_LENGTH} letters.`
  const path = redirectPath(value)
  if (path === null) return 'This is no path that a browser can ask for.'
  if (path === '/') return 'The front page cannot move.'
  const first = path.split('/')[1] ?? ''
  return OUR_OWN.includes(first) ? `The site itself answers under /${first}.` : true
}

export const checkTo = (value: unknown): string | true =>
  typeof value === 'string' && value.length <= MAX_TO_LENGTH && toRedirectTarget(value) !== null
    ? true
    : 'A path on the reader site or a whole https address.'
