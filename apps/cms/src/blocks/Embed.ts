import { parseEmbedAddress } from '@dateline/rich-text/parseEmbedAddress'
import type { Block } from 'payload'
import { PHOTOS } from '../collections/slugs'

/** A post or video that stands elsewhere. What is typed here stays readable when the original vanishes. */
export const Embed: Block = {
  slug: 'embed',
  interfaceName: 'EmbedBlock',
  fields: [
    {
      name: 'address',
      type: 'text',
      required: true,
      maxLength: 2000,
      validate: (value: unknown) =>
        typeof value === 'string' && parseEmbedAddress(value) !== null
          ? true
          : 'The whole https address of the post or video, such as https://t.me/channel/123.',
    },
    { name: 'author', type: 'text', maxLength: 200 },
    {
      name: 'text',
      type: 'textarea',
      maxLength: 2000,
      admin: { description: 'What it says or shows, in words.' },
    },
    { name: 'postedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'poster', type: 'upload', relationTo: PHOTOS },
  ],
}
