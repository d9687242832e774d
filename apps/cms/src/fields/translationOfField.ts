import type { CollectionSlug, SingleRelationshipField } from 'payload'
import { resolvedField } from '../access/allow'

type Chosen = { id?: unknown; data: { language?: unknown } }

const elsewhere = ({ id, data }: Chosen) => ({
  ...(typeof data?.language === 'string' ? { language: { not_equals: data.language } } : {}),
  ...(id ? { id: { not_equals: id } } : {}),
})

/** The same thing in another language. `refuseUnfitPair` judges what may be chosen. */
export const translationOfField = (collection: CollectionSlug): SingleRelationshipField => ({
  name: 'translationOf',
  type: 'relationship',
  label: { en: 'In another language', ru: 'На другом языке' },
  relationTo: collection,
  index: true,
  // A copy would be a second partner of the same language.
  disableDuplicate: true,
  access: { read: resolvedField },
  filterOptions: elsewhere,
  // Payload would ask for what the form offers, and refuse every save of a page whose partner went to the trash.
  validate: () => true,
  admin: {
    position: 'sidebar',
    allowCreate: false,
    description: {
      en: 'Choose it on either of the two: readers are led both ways.',
      ru: 'Достаточно указать в одном из двух: читатели перейдут в обе стороны.',
    },
  },
})
