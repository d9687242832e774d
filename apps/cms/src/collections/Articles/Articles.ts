import type { CollectionConfig } from 'payload'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { ARTICLES } from '../slugs'
import { articleAccess } from './articleAccess'
import { articleFields } from './articleFields'
import { beginRevisions, compareRevision } from './hooks/compareRevision'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { deriveFromText, preparePublication, refuseMalformedBody } from './hooks/preparePublication'
import { refuseIllegalDelete, refuseIllegalSave } from './hooks/refuseIllegalSave'

const change = recordsPublicChange(ARTICLES)

export const Articles: CollectionConfig = {
  slug: ARTICLES,
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', 'stage', '_status', 'updatedAt'],
    listSearchableFields: ['headline', 'slug'],
    group: 'Newsroom',
  },
  defaultSort: '-updatedAt',
  access: articleAccess,
  trash: true,
  versions: {
    maxPerDoc: 0,
    drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, schedulePublish: false },
  },
  hooks: {
    beforeOperation: [noteSaveKind],
    // The order matters: what is illegal stops before the revision is taken; what follows from the text is derived
    // before publication looks at it; and what readers saw is remembered last, just before the write.
    beforeChange: [
      refuseIllegalSave,
      refuseMalformedBody,
      compareRevision,
      deriveFromText,
      preparePublication,
      ...change.beforeChange,
    ],
    afterChange: [beginRevisions, ...change.afterChange],
    beforeDelete: [refuseIllegalDelete, ...change.beforeDelete],
    afterDelete: change.afterDelete,
  },
  fields: articleFields,
}
