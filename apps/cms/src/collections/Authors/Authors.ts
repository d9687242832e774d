import type { CollectionConfig } from 'payload'
import { editors, everybody, publishers } from '../../access/allow'
import { languageField } from '../../fields/languageField'
import { refuseUnfitPair } from '../../fields/refuseUnfitPair'
import { slugField } from '../../fields/slugField'
import { translationOfField } from '../../fields/translationOfField'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { AUTHORS, PHOTOS } from '../slugs'
import { demandPortraitWords } from './demandPortraitWords'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(AUTHORS)

/** A byline. It is never tied to a staff account: a pseudonym must not lead to a person. */
export const Authors: CollectionConfig = {
  slug: AUTHORS,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'role', 'language'], group: NAV_GROUPS.newspaper },
  defaultSort: 'name',
  access: { create: editors, read: everybody, update: editors, delete: publishers },
  hooks: { ...change, beforeChange: [refuseUnfitPair(AUTHORS), demandPortraitWords, ...change.beforeChange] },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    languageField(),
    translationOfField(AUTHORS),
    slugField({ from: 'name', fallback: 'author' }),
    { name: 'role', type: 'text', maxLength: 80, admin: { description: 'Such as "Harbour correspondent".' } },
    {
      name: 'bio',
      type: 'textarea',
      maxLength: 2000,
      admin: { description: 'An empty line begins a new paragraph.' },
    },
    { name: 'portrait', type: 'upload', relationTo: PHOTOS },
  ],
}
