import type { CollectionConfig } from 'payload'
import { publishers } from '../../access/allow'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { ARTICLES, REDIRECTS } from '../slugs'

const isOwnPath = (value: unknown): boolean =>
  typeof value === 'string' && /^\/(?![/\\])[^\s?#]*$/.test(value)

/** An address that moved. Rows for stories are made when a published slug changes and name the story, not a path. */
export const Redirects: CollectionConfig = {
  slug: REDIRECTS,
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'to', 'article'], group: 'House' },
  access: { create: publishers, read: publishers, update: publishers, delete: publishers },
  hooks: recordsPublicChange(REDIRECTS),
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 300,
      validate: (value: unknown) =>
        isOwnPath(value) ? true : 'A path on the reader site, such as /old-address.',
    },
    {
      name: 'to',
      type: 'text',
      maxLength: 2000,
      admin: {
        description:
          'A path on the reader site or a whole https address. Leave it empty where a story is chosen.',
      },
      validate: (value: unknown, { siblingData }: { siblingData?: { article?: unknown } }): string | true => {
        if (value === undefined || value === null || value === '')
          return siblingData?.article ? true : 'Give an address, or choose a story.'
        return isOwnPath(value) || (typeof value === 'string' && /^https:\/\/[^\s]+$/.test(value))
          ? true
          : 'A path on the reader site or a whole https address.'
      },
    },
    { name: 'article', type: 'relationship', relationTo: ARTICLES, index: true },
  ],
}
