import type { CollectionConfig } from 'payload'
import { editors, everybody, publishers } from '../../access/allow'
import { languageField } from '../../fields/languageField'
import { refuseUnfitPair } from '../../fields/refuseUnfitPair'
import { slugField } from '../../fields/slugField'
import { translationOfField } from '../../fields/translationOfField'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { TOPICS } from '../slugs'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(TOPICS)

/** What a story is about; its page gathers the coverage. */
export const Topics: CollectionConfig = {
  slug: TOPICS,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'language', 'slug'], group: NAV_GROUPS.newspaper },
  defaultSort: 'name',
  access: { create: editors, read: everybody, update: editors, delete: publishers },
  hooks: { ...change, beforeChange: [refuseUnfitPair(TOPICS), ...change.beforeChange] },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80 },
    languageField(),
    translationOfField(TOPICS),
    slugField({ from: 'name', fallback: 'topic' }),
    { name: 'description', type: 'textarea', maxLength: 300 },
  ],
}
