import { MAX_SLUG_LENGTH, slugPattern } from '@dateline/content-schema/readerPath'
import type { TextField } from 'payload'
import type { StoredDocument } from '../publishing/storedDocument'
import { slugify } from './slugify'

type Options = {
  /** The field that a slug is made from where none was typed. */
  from: string
  fallback: string
  isReserved?: (slug: string) => boolean
  /** Until readers know the address it follows the words that it was made from, unless somebody typed another. */
  followsUntilPublished?: boolean
}

type SlugHookArgs = { value?: unknown; data?: StoredDocument | undefined; originalDoc?: StoredDocument }

/** The slug that a document has because nobody typed one; undefined where readers know it, or there are no words. */
const slugMadeFrom = (
  original: StoredDocument | undefined,
  from: string,
  fallback: string,
): string | undefined => {
  const words = original?.[from]
  if (original?.firstPublishedAt || original?.publishedAt || typeof words !== 'string') return undefined
  return words.trim() === '' ? undefined : slugify(words, fallback)
}

/** The last part of a reader address. Made from another field until somebody types one. */
export const slugField = ({
  from,
  fallback,
  isReserved = () => false,
  followsUntilPublished = false,
}: Options): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  maxLength: MAX_SLUG_LENGTH,
  admin: {
    position: 'sidebar',
    description: 'The last part of the address. Leave it empty and it is made from the words above.',
  },
  hooks: {
    beforeValidate: [
      ({ value, data, originalDoc }: SlugHookArgs): unknown => {
        const given: unknown = value === undefined ? originalDoc?.slug : value
        const made = followsUntilPublished ? slugMadeFrom(originalDoc, from, fallback) : undefined
        if (typeof given === 'string' && given.trim() !== '' && given.trim() !== made) return given.trim()
        // Of another type: for the validation to refuse.
        if (typeof given === 'object' && given !== null) return given
        const source: unknown = data?.[from] ?? originalDoc?.[from]
        // Never '' or null: two of either would collide.
        return typeof source === 'string' && source.trim() !== '' ? slugify(source, fallback) : undefined
      },
    ],
  },
  validate: (value: string | null | undefined) => {
    if (value === undefined || value === null) return true
    if (typeof value !== 'string' || value.length > MAX_SLUG_LENGTH)
      return `At most ${MAX_SLUG_LENGTH} letters.`
    if (!slugPattern.test(value))
      return 'Use small Latin letters, digits and single hyphens, such as "storm-season".'
    if (isReserved(value)) return `"${value}" is an address of the site itself. Choose another.`
    return true
  },
})
