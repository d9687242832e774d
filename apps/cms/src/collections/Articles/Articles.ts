import type { CollectionConfig } from 'payload'
import { refuseMalformedBody } from '../../editor/refuseMalformedBody'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { refuseSilentPublication } from '../../publishing/refuseSilentPublication'
import { ARTICLES } from '../slugs'
import { articleAccess } from './articleAccess'
import { articleFields } from './articleFields'
import { beginRevisions, compareRevision, endRevisions } from './hooks/compareRevision'
import { keepVersionAfter, keepVersionBefore } from './hooks/keepVersion'
import { deriveFromText, preparePublication } from './hooks/preparePublication'
import { reconsiderDeleted, reconsiderSchedule } from './hooks/reconsiderSchedule'
import { refuseIllegalDelete, refuseIllegalSave } from './hooks/refuseIllegalSave'

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
        // Before Payload's own view of a new document, which stores an empty draft when it is only looked at.
        newStory: {
          Component: '/collections/Articles/saving/NewStoryForm.client#NewStoryForm',
          path: '/create',
          exact: true,
        },
        edit: {
          default: {
            Component: '/collections/Articles/saving/StoryEditView.client#StoryEditView',
          },
        },
      },
    },
  },
  defaultSort: '-updatedAt',
  access: articleAccess,
  trash: true,
  // The edit view saves by itself, and Payload's lock would be let go with each of these saves.
  lockDocuments: false,
  versions: {
    maxPerDoc: 0,
    // On for the server, whose versions can be written over only so; the edit view has a saving of its own.
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
      keepVersionBefore,
      deriveFromText,
      preparePublication,
      ...change.beforeChange,
    ],
    // The schedule asks what readers saw, which the last of these forgets.
    afterChange: [beginRevisions, keepVersionAfter, reconsiderSchedule, ...change.afterChange],
    beforeDelete: [refuseIllegalDelete, endRevisions, ...change.beforeDelete],
    afterDelete: [reconsiderDeleted, ...change.afterDelete],
  },
  fields: articleFields,
}
