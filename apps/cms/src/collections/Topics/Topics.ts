import type { CollectionConfig } from 'payload'
import { editors, everybody, publishers } from '../../access/allow'
import { languageField } from '../../fields/languageField'
import { slugField } from '../../fields/slugField'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { TOPICS } from '../slugs'
import { NAV_GROUPS } from '../../admin/navGroups'

/** What a story is about; its page gathers the coverage. */
export const Topics: CollectionConfig = {
  slug: TOPICS,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'language', 'slug'], group: NAV_GROUPS.newspaper },
  defaultSort: 'name',
  access: { create: editors, read: everybody, update: editors, delete: publishers },
  hooks: recordsPublicChange(TOPICS),
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 80 },
    languageField(),
    slugField({ from: 'name', fallback: 'topic' }),
    { name: 'description', type: 'textarea', maxLength: 300 },
  ],
}
