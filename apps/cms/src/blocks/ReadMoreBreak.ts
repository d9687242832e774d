import type { Block } from 'payload'

/** Where an excerpt ends. It has no fields, and the story's own page does not show it. */
export const ReadMoreBreak: Block = {
  slug: 'readMoreBreak',
  interfaceName: 'ReadMoreBreakBlock',
  labels: {
    singular: { en: 'Read-more break', ru: 'Граница анонса' },
    plural: { en: 'Read-more breaks', ru: 'Границы анонса' },
  },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/ReadMoreBreakBlock.client#ReadMoreBreakBlock' },
  },
  fields: [],
}
