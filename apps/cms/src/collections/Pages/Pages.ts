import { isReservedSegment } from '@dateline/content-schema/readerPath'
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { publishers, staff } from '../../access/allow'
import { publishedWhere } from '../../access/publishedWhere'
import { isStaff } from '../../access/roles'
import { hideTargets } from '../../editor/hideTargets'
import { refuseMalformedBody } from '../../editor/refuseMalformedBody'
import { storyEditor } from '../../editor/storyEditor'
import { languageField } from '../../fields/languageField'
import { refuseSharedAddress } from '../../fields/refuseSharedAddress'
import { refuseUnfitPair } from '../../fields/refuseUnfitPair'
import { slugField } from '../../fields/slugField'
import { translationOfField } from '../../fields/translationOfField'
import { LANGUAGES } from '../../languages'
import { keepPublication } from '../../publishing/keepPublication'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { refuseSilentPublication } from '../../publishing/refuseSilentPublication'
import type { HookedDocument } from '../../publishing/storedDocument'
import { idsOf, photosInBody } from '../../workflow/shownPhotos'
import { PAGES } from '../slugs'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(PAGES)

const derivePhotos: CollectionBeforeChangeHook<HookedDocument> = ({ data }) => ({
  ...data,
  photosShown: idsOf(photosInBody(data.body)),
})

/** An editable page: about, contact, legal, support. It shares the first level of addresses with the sections. */
export const Pages: CollectionConfig = {
  slug: PAGES,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', '_status'],
    group: NAV_GROUPS.newspaper,
  },
  access: {
    create: publishers,
    read: ({ req }) => (isStaff(req.user) ? true : publishedWhere(new Date())),
    readVersions: staff,
    update: publishers,
    delete: publishers,
  },
  trash: true,
  versions: { maxPerDoc: 0, drafts: { autosave: { interval: 2000 }, schedulePublish: false } },
  hooks: {
    beforeOperation: [noteSaveKind, refuseMalformedBody],
    beforeChange: [
      refuseSilentPublication(PAGES),
      refuseSharedAddress(PAGES),
      refuseUnfitPair(PAGES),
      keepPublication(PAGES, { photosOf: ({ body }) => photosInBody(body) }),
      derivePhotos,
      ...change.beforeChange,
    ],
    afterChange: change.afterChange,
    beforeDelete: change.beforeDelete,
    afterDelete: change.afterDelete,
  },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120 },
    languageField(),
    translationOfField(PAGES),
    slugField({
      from: 'title',
      fallback: 'page',
      followsUntilPublished: true,
      isReserved: (slug) =>
        isReservedSegment(
          slug,
          LANGUAGES.map(({ value }) => value),
        ),
    }),
    { name: 'description', type: 'textarea', maxLength: 300 },
    { name: 'body', type: 'richText', editor: storyEditor, hooks: { afterRead: [hideTargets] } },
    { name: 'showInFooter', type: 'checkbox', defaultValue: true, admin: { position: 'sidebar' } },
    { name: 'order', type: 'number', defaultValue: 0, admin: { position: 'sidebar' } },
    { name: 'publishedSlug', type: 'text', admin: { hidden: true } },
    { name: 'publishedAt', type: 'date', admin: { hidden: true } },
    { name: 'photosShown', type: 'text', hasMany: true, admin: { hidden: true } },
  ],
}
