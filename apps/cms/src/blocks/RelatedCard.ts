import type { Block } from 'payload'
import { ARTICLES } from '../collections/slugs'

/** A card of another story inside the text. It disappears with that story. */
export const RelatedCard: Block = {
  slug: 'relatedCard',
  interfaceName: 'RelatedCardBlock',
  fields: [{ name: 'story', type: 'relationship', relationTo: ARTICLES, required: true }],
}
