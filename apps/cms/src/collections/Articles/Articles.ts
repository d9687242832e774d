import type { CollectionConfig } from 'payload'
import { refuseMalformedBody } from '../../editor/refuseMalformedBody'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { refuseSilentPublication } from '../../publishing/refuseSilentPublication'
import { ARTICLES } from '../slugs'
import { articleAccess } from './articleAccess'
import { articleFields } from './articleFields'
import { beginRevisions, compareRevision, endRevisions } from './hooks/compareRevision'
import { deriveFromText, preparePublication } from './hooks/preparePublication'
import { reconsiderDeleted, reconsiderSchedule } from './hooks/reconsiderSchedule'
import { refuseIllegalDelete, refuseIllegalSave } from './hooks/refuseIllegalSave'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(ARTICLES)

export const Articles: CollectionConfig = {
  slug: ARTICLES,
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', 'language', 'stage', '_status', 'updatedAt'],
    listSearchableFields: ['headline', 'slug'],
    group: NAV_GROUPS.newsroom,
    // Payload brings the button, the person's choice and the place; the address only says that there is one.
    livePreview: { url: '/preview' },
    components: {
      views: {
        edit: {
          livePreview: { Component: '/collections/Articles/preview/StoryPreview.client#StoryPreview' },
        },
      },
    },
  },
  defaultSort: '-updatedAt',
  access: articleAccess,
  trash: true,
  versions: {
    maxPerDoc: 0,
    drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, schedulePublish: false },
  },
  hooks: {
    beforeOperation: [noteSaveKind, refuseMalformedBody],
    // The order matters: what is illegal stops before the revision is taken; what follows from the text is derived
    // before publication looks at it; and what readers saw is remembered last, just before the write.
    beforeChange: [
      refuseIllegalSave,
      refuseSilentPublication(ARTICLES),
      compareRevision,
      deriveFromText,
      preparePublication,
      ...change.beforeChange,
    ],
    // The schedule asks what readers saw, which the last of these forgets.
    afterChange: [beginRevisions, reconsiderSchedule, ...change.afterChange],
    beforeDelete: [refuseIllegalDelete, endRevisions, ...change.beforeDelete],
    afterDelete: [reconsiderDeleted, ...change.afterDelete],
  },
  fields: articleFields,
}
