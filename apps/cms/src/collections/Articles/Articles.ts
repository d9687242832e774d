import type { CollectionConfig } from 'payload'
import { refuseMalformedBody } from '../../editor/refuseMalformedBody'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { refuseSilentPublication } from '../../publishing/refuseSilentPublication'
import { ARTICLES } from '../slugs'
import { articleAccess } from './articleAccess'
import { articleFields } from './articleFields'
import { beginRevisions, compareRevision, endRevisions } from './hooks/compareRevision'
import { noteWhoSaved } from './hooks/noteWhoSaved'
import { deriveFromText, preparePublication } from './hooks/preparePublication'
import { refuseIllegalDelete, refuseIllegalSave } from './hooks/refuseIllegalSave'
import { restoreWordsOnly } from './hooks/restoreWordsOnly'
import { historyEndpoints } from './history/historyEndpoints'
import { presenceEndpoints } from './presence/presenceEndpoints'

const change = recordsPublicChange(ARTICLES)

export const Articles: CollectionConfig = {
  slug: ARTICLES,
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', 'language', 'stage', '_status', 'updatedAt'],
    listSearchableFields: ['headline', 'slug'],
    group: 'Newsroom',
    components: {
      views: {
        edit: {
          versions: { Component: '/collections/Articles/history/StoryHistory.client#StoryHistory' },
          version: { Component: '/collections/Articles/history/StoryVersion.client#StoryVersion' },
        },
      },
      edit: {
        beforeDocumentControls: ['/collections/Articles/presence/StoryPresence.client#StoryPresence'],
      },
    },
  },
  defaultSort: '-updatedAt',
  access: articleAccess,
  trash: true,
  // Who writes is our own business (`presence`): Payload's lock is let go at each save.
  lockDocuments: false,
  endpoints: [...presenceEndpoints, ...historyEndpoints],
  versions: {
    maxPerDoc: 0,
    drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, schedulePublish: false },
  },
  hooks: {
    beforeOperation: [noteSaveKind, refuseMalformedBody],
    // The order matters: what is illegal stops before the revision is taken; what follows from the text is derived
    // before publication looks at it; and what readers saw is remembered last, just before the write.
    beforeChange: [
      restoreWordsOnly,
      refuseIllegalSave,
      refuseSilentPublication(ARTICLES),
      compareRevision,
      deriveFromText,
      preparePublication,
      noteWhoSaved,
      ...change.beforeChange,
    ],
    afterChange: [beginRevisions, ...change.afterChange],
    beforeDelete: [refuseIllegalDelete, endRevisions, ...change.beforeDelete],
    afterDelete: change.afterDelete,
  },
  fields: articleFields,
}
