import type { Block } from 'payload'

/** Words lifted out of the story and set large. */
export const PullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  labels: {
    singular: { en: 'Pull quote', ru: 'Цитата-выноска' },
    plural: { en: 'Pull quotes', ru: 'Цитаты-выноски' },
  },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/PullQuoteBlock.client#PullQuoteBlock' },
  },
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 400, label: { en: 'Words', ru: 'Слова' } },
    { name: 'attribution', type: 'text', maxLength: 120, label: { en: 'Who said it', ru: 'Кто сказал' } },
  ],
}
