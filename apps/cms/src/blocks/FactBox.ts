import type { Block } from 'payload'

/** Background beside the story. Its text is plain lines: rich text inside a block loses the caret and the copy. */
export const FactBox: Block = {
  slug: 'factBox',
  interfaceName: 'FactBoxBlock',
  labels: {
    singular: { en: 'Fact box', ru: 'Справка' },
    plural: { en: 'Fact boxes', ru: 'Справки' },
  },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/FactBoxBlock.client#FactBoxBlock' },
  },
  fields: [
    { name: 'title', type: 'text', maxLength: 120, label: { en: 'Title', ru: 'Заголовок' } },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 3000,
      label: { en: 'Text', ru: 'Текст' },
      admin: {
        rows: 5,
        description: {
          en: 'Each line is a paragraph. Lines that begin with a hyphen and a space become a list.',
          ru: 'Каждая строка — абзац. Строки, которые начинаются с дефиса и пробела, станут списком.',
        },
      },
    },
  ],
}
