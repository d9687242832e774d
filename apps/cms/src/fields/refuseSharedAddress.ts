import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload'
import { ValidationError } from 'payload'
import { PAGES, SECTIONS } from '../collections/slugs'
import type { HookedDocument, StoredDocument } from '../publishing/storedDocument'
import { textOf } from '../publishing/storedDocument'

/** Who shares the first level of addresses with whom, and by which fields the other holds one. */
const OTHERS = {
  [SECTIONS]: { other: PAGES, fields: ['slug', 'publishedSlug'], name: 'A page' },
  [PAGES]: { other: SECTIONS, fields: ['slug'], name: 'A section' },
} as const satisfies Record<string, { other: CollectionSlug; fields: readonly string[]; name: string }>

/** Sections and pages share the first level of addresses: of two with one address the page would never be reached. */
export const refuseSharedAddress =
  (collection: keyof typeof OTHERS): CollectionBeforeChangeHook<HookedDocument> =>
  async ({ data, req }) => {
    const slug = textOf(data.slug)
    if (slug === '' || data.deletedAt) return data
    const { other, fields, name } = OTHERS[collection]
    const holder: StoredDocument | null = await req.payload.db.findOne({
      collection: other,
      req,
      where: {
        and: [
          { language: { equals: data.language } },
          { or: fields.map((field) => ({ [field]: { equals: slug } })) },
          ...(other === PAGES ? [{ deletedAt: { exists: false } }] : []),
        ],
      },
    })
    if (holder === null) return data
    const message = `${name} has the address "${slug}" already: "${textOf(holder.name ?? holder.title)}". Choose another.`
    throw new ValidationError({ collection, errors: [{ path: 'slug', message }] })
  }
