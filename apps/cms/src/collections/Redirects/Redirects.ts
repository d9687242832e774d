import { redirectPath } from '@dateline/content-schema/redirect'
import type { CollectionConfig } from 'payload'
import { publishers } from '../../access/allow'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { ARTICLES, REDIRECTS } from '../slugs'
import { checkFrom, checkTo, MAX_FROM_LENGTH, MAX_TO_LENGTH } from './checkRedirect'
import { NAV_GROUPS } from '../../admin/navGroups'

/** An address that moved. Rows for stories are made when a published slug changes and name the story, not a path. */
export const Redirects: CollectionConfig = {
  slug: REDIRECTS,
  admin: { useAsTitle: 'from', defaultColumns: ['from', 'to', 'article'], group: NAV_GROUPS.house },
  access: { create: publishers, read: publishers, update: publishers, delete: publishers },
  hooks: recordsPublicChange(REDIRECTS),
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      maxLength: MAX_FROM_LENGTH,
      admin: {
        description:
          'The old path on the reader site, such as /news/story.html, without "?" and what follows. It is kept as people read it: without percent signs, without a slash at the end.',
      },
      hooks: {
        beforeValidate: [
          ({ value }: { value?: unknown }): unknown =>
            typeof value === 'string' ? (redirectPath(value.trim()) ?? value) : value,
        ],
      },
      validate: checkFrom,
    },
    {
      name: 'to',
      type: 'text',
      maxLength: MAX_TO_LENGTH,
      admin: {
        description:
          'A path on the reader site or a whole https address. Leave it empty where a story is chosen.',
      },
      validate: (value: unknown, { siblingData }: { siblingData?: { article?: unknown } }): string | true => {
        if (value === undefined || value === null || value === '')
          return siblingData?.article ? true : 'Give an address, or choose a story.'
        return checkTo(value)
      },
    },
    { name: 'article', type: 'relationship', relationTo: ARTICLES, index: true },
  ],
}
