import type { AppealSlot, Frequency } from '@dateline/content-schema/appeal'
import { APPEAL_SLOTS, FREQUENCIES } from '@dateline/content-schema/appeal'
import type { CollectionConfig } from 'payload'
import { fundraisers, staff, staffField } from '../../access/allow'
import { publishedWhere } from '../../access/publishedWhere'
import { isStaff } from '../../access/roles'
import { languageField } from '../../fields/languageField'
import { keepPublication } from '../../publishing/keepPublication'
import { noteSaveKind } from '../../publishing/noteSaveKind'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { refuseSilentPublication } from '../../publishing/refuseSilentPublication'
import type { StoredDocument } from '../../publishing/storedDocument'
import { relationIds } from '../../publishing/storedDocument'
import type { ShownPhoto } from '../../workflow/checkPhotos'
import { AMOUNT_SETS, APPEALS, PHOTOS } from '../slugs'
import { NAV_GROUPS } from '../../admin/navGroups'

const change = recordsPublicChange(APPEALS)

const SLOT_NAMES: Record<AppealSlot, string> = {
  banner: 'Banner at the top',
  articleEnd: 'Box at the end of a story',
}
const FREQUENCY_NAMES: Record<Frequency, string> = {
  oneOff: 'Once',
  monthly: 'Every month',
  annual: 'Every year',
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(['from'])

const unknownPlaceholder = (text: string): string | undefined =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '').find((name) => !PLACEHOLDERS.has(name))

const appealText = (value: unknown): true | string => {
  const unknown = typeof value === 'string' ? unknownPlaceholder(value) : undefined
  return unknown === undefined
    ? true
    : `"{${unknown}}" is no placeholder. Known: {from}, the smallest amount of the amount set.`
}

/** A picture beside an appeal stands without a caption. */
const photosOfAppeal = ({ photo }: StoredDocument): ShownPhoto[] =>
  relationIds(photo).map((id) => ({ id, path: 'photo', hasOwnCaption: true }))

/** A text that asks for money. The amount that it names is derived from its amount set, never typed. */
export const Appeals: CollectionConfig = {
  slug: APPEALS,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slots', 'language', 'priority', '_status'],
    group: NAV_GROUPS.support,
  },
  access: {
    create: fundraisers,
    read: ({ req }) =>
      isStaff(req.user) ? true : { and: [publishedWhere(new Date()), { archivedAt: { exists: false } }] },
    readVersions: staff,
    update: fundraisers,
    delete: fundraisers,
  },
  trash: true,
  versions: { maxPerDoc: 0, drafts: { autosave: { interval: 2000 }, schedulePublish: false } },
  hooks: {
    beforeOperation: [noteSaveKind],
    beforeChange: [
      refuseSilentPublication(APPEALS),
      keepPublication(APPEALS, { photosOf: photosOfAppeal }),
      ...change.beforeChange,
    ],
    afterChange: change.afterChange,
    beforeDelete: change.beforeDelete,
    afterDelete: change.afterDelete,
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 120,
      access: { read: staffField },
      admin: { description: 'For the newsroom; readers never see it.' },
    },
    languageField(),
    {
      name: 'slots',
      type: 'select',
      hasMany: true,
      required: true,
      options: APPEAL_SLOTS.map((value) => ({ value, label: SLOT_NAMES[value] })),
    },
    {
      name: 'heading',
      type: 'text',
      required: true,
      maxLength: 200,
      validate: appealText,
      admin: { description: 'The opening line; in the banner, the line of support.' },
    },
    {
      name: 'paragraphs',
      type: 'array',
      fields: [
        {
          name: 'text',
          type: 'textarea',
          required: true,
          maxLength: 1200,
          validate: appealText,
          admin: {
            description: '**Two stars** mark the sentence that must be seen. {from} is the smallest amount.',
          },
        },
      ],
    },
    { name: 'thanks', type: 'text', maxLength: 200 },
    { name: 'button', type: 'text', required: true, maxLength: 40 },
    {
      name: 'target',
      type: 'text',
      required: true,
      defaultValue: '/support',
      validate: (value: unknown) =>
        typeof value === 'string' && /^(\/(?![/\\])|https:\/\/)\S*$/.test(value)
          ? true
          : 'A path on the reader site or a whole https address.',
    },
    {
      name: 'frequency',
      type: 'select',
      required: true,
      defaultValue: 'monthly',
      options: FREQUENCIES.map((value) => ({ value, label: FREQUENCY_NAMES[value] })),
    },
    { name: 'amountSet', type: 'relationship', relationTo: AMOUNT_SETS },
    {
      name: 'currency',
      type: 'text',
      defaultValue: 'EUR',
      validate: (value: unknown) =>
        typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? true : 'Three capital letters, such as EUR.',
    },
    { name: 'photo', type: 'upload', relationTo: PHOTOS },
    {
      name: 'priority',
      type: 'number',
      defaultValue: 0,
      min: -1000,
      max: 1000,
      admin: { position: 'sidebar', description: 'Higher comes first.' },
    },
    { name: 'allowedOnSensitive', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
    {
      name: 'startsAt',
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'endsAt',
      type: 'date',
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'archivedAt', type: 'date', admin: { position: 'sidebar' } },
    { name: 'publishedAt', type: 'date', admin: { hidden: true } },
  ],
}
