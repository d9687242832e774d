import type { Block } from 'payload'

/** Words lifted out of the story and set large. */
export const PullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 400 },
    { name: 'attribution', type: 'text', maxLength: 120 },
  ],
}
