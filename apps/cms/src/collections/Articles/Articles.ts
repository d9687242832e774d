import type { CollectionConfig } from 'payload'
import { showAfterText } from '../../fields/showAfterText'
import { findLinkTargets } from '../../editor/links/findLinkTargets'
import { refuseMalformedBody } from '../../editor/refuseMalformedBody'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { refuseSilentPublication } from '../../publishing/refuseSilentPublication'
import { STORY_COLUMNS } from '../../database/listIndexes'
import { ARTICLES } from '../slugs'
import { articleAccess } from './articleAccess'
import { articleFields } from './articleFields'
import { checklist } from './endpoints/checklist'
import { offerColumns } from './offerColumns'
import { beginRevisions, compareRevision, endRevisions } from './hooks/compareRevision'
import { deleteNotes } from './hooks/deleteNotes'
import { noteWhoSaved } from './hooks/noteWhoSaved'
import { keepVersionAfter, keepVersionBefore } from './hooks/keepVersion'
import { deriveFromText, preparePublication } from './hooks/preparePublication'
import { reconsiderDeleted, reconsiderSchedule } from './hooks/reconsiderSchedule'
import { searchByIndex } from './hooks/searchByIndex'
import { refuseIllegalDelete, refuseIllegalSave } from './hooks/refuseIllegalSave'
import { restoreWordsOnly } from './hooks/restoreWordsOnly'
import { historyEndpoints } from './history/historyEndpoints'
import { presenceEndpoints } from './presence/presenceEndpoints'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(ARTICLES)
const HERE = '/collections/Articles'

export const Articles: CollectionConfig = {
  slug: ARTICLES,
  labels: { singular: 'Story', plural: 'Stories' },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', 'language', 'stage', '_status', 'updatedAt'],
    listSearchableFields: ['headline', 'slug'],
    group: NAV_GROUPS.newsroom,
    // The list reads the columns that it shows, not a hundred bodies.
    enableListViewSelectAPI: true,
    // Payload brings the button, the person's choice and the place; the address only says that there is one.
    livePreview: { url: '/preview' },
    components: {
      views: {
        // Before Payload's own view of a new document, which stores an empty draft when it is only looked at.
        newStory: {
          Component: `${HERE}/saving/NewStoryLoader.client#NewStoryLoader`,
          path: '/create',
          exact: true,
        },
        edit: {
          default: { Component: `${HERE}/saving/StoryEditView.client#StoryEditView` },
          livePreview: { Component: `${HERE}/preview/StoryPreview.client#StoryPreview` },
          versions: { Component: `${HERE}/history/HistoryLoader.client#HistoryLoader` },
          version: { Component: `${HERE}/history/VersionLoader.client#VersionLoader` },
        },
      },
      edit: {
        beforeDocumentControls: [`${HERE}/presence/StoryPresence.client#StoryPresence`],
        PublishButton: `${HERE}/publishing/PublishButton.client#PublishButton`,
        UnpublishButton: `${HERE}/publishing/WithdrawButton.client#WithdrawButton`,
        editMenuItems: [`${HERE}/publishing/DiscardButton.client#DiscardButton`],
      },
    },
  },
  defaultSort: '-updatedAt',
  access: articleAccess,
  trash: true,
  // Who writes is our own business (`presence`): Payload's lock is let go at each save.
  lockDocuments: false,
  versions: {
    maxPerDoc: 0,
    // On for the server, whose versions can be written over only so; the edit view has a saving of its own.
    drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, schedulePublish: false },
  },
  endpoints: [checklist, findLinkTargets, ...presenceEndpoints, ...historyEndpoints],
  hooks: {
    beforeOperation: [searchByIndex, noteSaveKind, refuseMalformedBody],
    // The order matters: what is illegal stops before the revision is taken; what follows from the text is derived
    // before publication looks at it; and what readers saw is remembered last, just before the write.
    beforeChange: [
      restoreWordsOnly,
      refuseIllegalSave,
      refuseSilentPublication(ARTICLES),
      compareRevision,
      keepVersionBefore,
      deriveFromText,
      preparePublication,
      noteWhoSaved,
      ...change.beforeChange,
    ],
    // The schedule asks what readers saw, which the last of these forgets.
    afterChange: [beginRevisions, keepVersionAfter, reconsiderSchedule, ...change.afterChange],
    beforeDelete: [refuseIllegalDelete, endRevisions, deleteNotes, ...change.beforeDelete],
    afterDelete: [reconsiderDeleted, ...change.afterDelete],
  },
  fields: articleFields.map(offerColumns(STORY_COLUMNS)).map(showAfterText),
}
