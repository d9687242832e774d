import type { Block } from 'payload'
import { ARTICLES } from '../collections/slugs'

/** A card of another story inside the text. It disappears with that story. */
export const RelatedCard: Block = {
  slug: 'relatedCard',
  interfaceName: 'RelatedCardBlock',
  labels: {
    singular: { en: 'Related story', ru: 'Статья по теме' },
    plural: { en: 'Related stories', ru: 'Статьи по теме' },
  },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/RelatedCardBlock.client#RelatedCardBlock' },
  },
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: ARTICLES,
      required: true,
      label: { en: 'Story', ru: 'Статья' },
      admin: { allowCreate: false },
    },
  ],
}
