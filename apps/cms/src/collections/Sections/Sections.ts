import { isReservedSegment } from '@dateline/content-schema/readerPath'
import type { CollectionConfig } from 'payload'
import { everybody, publishers } from '../../access/allow'
import { languageField } from '../../fields/languageField'
import { refuseSharedAddress } from '../../fields/refuseSharedAddress'
import { refuseUnfitPair } from '../../fields/refuseUnfitPair'
import { slugField } from '../../fields/slugField'
import { translationOfField } from '../../fields/translationOfField'
import { LANGUAGES } from '../../languages'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { SECTIONS } from '../slugs'
import { refuseInUse } from './refuseInUse'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(SECTIONS)

/** A part of the newspaper with a page of its own, at the first level of the address. */
export const Sections: CollectionConfig = {
  slug: SECTIONS,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'language', 'slug', 'order'],
    group: NAV_GROUPS.newspaper,
  },
  defaultSort: 'order',
  access: { create: publishers, read: everybody, update: publishers, delete: publishers },
  hooks: {
    ...change,
    beforeChange: [refuseSharedAddress(SECTIONS), refuseUnfitPair(SECTIONS), ...change.beforeChange],
    beforeDelete: [refuseInUse, ...change.beforeDelete],
  },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 60 },
    languageField(),
    translationOfField(SECTIONS),
    slugField({
      from: 'name',
      fallback: 'section',
      isReserved: (slug) =>
        isReservedSegment(
          slug,
          LANGUAGES.map(({ value }) => value),
        ),
    }),
    {
      name: 'order',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Smaller stands further left.' },
    },
    { name: 'description', type: 'textarea', maxLength: 300 },
  ],
}
