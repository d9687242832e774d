import { MAX_SLUG_LENGTH, slugPattern } from '@dateline/content-schema/readerPath'
import type { TextField } from 'payload'
import type { StoredDocument } from '../publishing/storedDocument'
import { slugify } from './slugify'

type Options = {
  /** The field that a slug is made from where none was typed. */
  from: string
  fallback: string
  isReserved?: (slug: string) => boolean
}

type SlugHookArgs = { value?: unknown; data?: StoredDocument | undefined; originalDoc?: StoredDocument }

/** The last part of a reader address. Made from another field until somebody types one. */
export const slugField = ({ from, fallback, isReserved = () => false }: Options): TextField => ({
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
        if (typeof value === 'string' && value.trim() !== '') return value.trim()
        // Of another type: for the validation to refuse.
        if (typeof value === 'object' && value !== null) return value
        if (value === undefined && typeof originalDoc?.slug === 'string') return originalDoc.slug
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
