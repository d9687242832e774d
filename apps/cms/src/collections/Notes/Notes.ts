import type { CollectionConfig } from 'payload'
import { NAV_GROUPS } from '../../admin/navGroups'
import { NOTES } from '../slugs'
import { keepThread, removeReplies } from './hooks/keepThread'
import { noteFields } from './noteFields'
import { notesAccess } from './notesAccess'

/**
 * What the newsroom says to itself about a story: threads on the whole of it or on a passage, beside the text and
 * never in it. Readers never see any of it.
 */
export const Notes: CollectionConfig = {
  slug: NOTES,
  labels: { singular: { en: 'Note', ru: 'Замечание' }, plural: { en: 'Notes', ru: 'Замечания' } },
  admin: { useAsTitle: 'text', group: NAV_GROUPS.newsroom, hidden: true },
  defaultSort: 'createdAt',
  disableDuplicate: true,
  access: notesAccess,
  hooks: { beforeChange: [keepThread], beforeDelete: [removeReplies] },
  fields: noteFields,
}
