import type { UpdateKind } from '@dateline/content-schema/article'
import { UPDATE_KINDS } from '@dateline/content-schema/article'
import type { Field } from 'payload'
import { editorsField, nobodyField, publishersField, staffField } from '../../access/allow'
import { storyEditor } from '../../editor/storyEditor'
import { languageField } from '../../fields/languageField'
import { slugField } from '../../fields/slugField'
import { STAGE_NAMES, STAGES } from '../../workflow/stages'
import { APPEALS, ARTICLES, AUTHORS, PHOTOS, SECTIONS, TOPICS, USERS } from '../slugs'

const sameLanguage = ({ data }: { data: { language?: unknown } }): { language: { equals: string } } | true =>
  typeof data?.language === 'string' ? { language: { equals: data.language } } : true

/** Written by our hooks, never by a client; kept out of the form so that a late answer cannot replace typed text. */
const derived = { admin: { hidden: true }, access: { create: nobodyField, update: nobodyField } } as const

/** A copy is a story of its own: it takes neither the address nor the history of the original with it. */
const ofTheOriginal = { disableDuplicate: true } as const

const KIND_NAMES: Record<UpdateKind, string> = {
  typo: 'Typo',
  clarification: 'Clarification',
  correction: 'Correction',
  'new-facts': 'New facts',
}

const textFields: Field[] = [
  {
    name: 'headline',
    type: 'text',
    required: true,
    maxLength: 200,
  },
  {
    type: 'row',
    fields: [
      {
        name: 'kicker',
        type: 'text',
        maxLength: 40,
        admin: { width: '35%', description: 'Two or three words above the headline.' },
      },
      {
        name: 'teaser',
        type: 'textarea',
        maxLength: 300,
        admin: { width: '65%', description: 'One sentence: the standfirst, and the text on cards.' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'leadPhoto', type: 'upload', relationTo: PHOTOS, admin: { width: '50%' } },
      {
        name: 'leadCaption',
        type: 'textarea',
        maxLength: 600,
        admin: { width: '50%', description: 'For this story only. Empty: the caption of the photo.' },
      },
    ],
  },
  { name: 'body', type: 'richText', editor: storyEditor },
  {
    name: 'related',
    type: 'relationship',
    relationTo: ARTICLES,
    hasMany: true,
    maxRows: 4,
    filterOptions: ({ id, data }: { id: unknown; data: { language?: unknown } }) => {
      const language = sameLanguage({ data })
      return {
        headline: { exists: true },
        ...(language === true ? {} : language),
        ...(id ? { id: { not_equals: id } } : {}),
      }
    },
    admin: {
      description: 'Up to four cards under "Read more". Empty places are filled by shared topics.',
      allowCreate: false,
    },
  },
]

const updateFields: Field[] = [
  {
    name: 'updates',
    type: 'array',
    ...ofTheOriginal,
    labels: { singular: 'Update', plural: 'Updates' },
    access: { read: staffField },
    admin: {
      description:
        'What changed after publication. Add a row before publishing a change; without one it counts as a typo. Published rows stay as they are.',
    },
    fields: [
      {
        name: 'kind',
        type: 'select',
        required: true,
        options: UPDATE_KINDS.map((value) => ({ value, label: KIND_NAMES[value] })),
      },
      { name: 'note', type: 'text', maxLength: 300, admin: { description: 'A sentence for readers.' } },
      {
        name: 'at',
        type: 'date',
        admin: {
          readOnly: true,
          date: { pickerAppearance: 'dayAndTime' },
          description: 'Set when the change is published.',
        },
      },
    ],
  },
]

const sidebarFields: Field[] = [
  languageField(),
  {
    name: 'section',
    type: 'relationship',
    relationTo: SECTIONS,
    index: true,
    filterOptions: sameLanguage,
    admin: { position: 'sidebar' },
  },
  {
    name: 'topics',
    type: 'relationship',
    relationTo: TOPICS,
    hasMany: true,
    index: true,
    filterOptions: sameLanguage,
    admin: { position: 'sidebar' },
  },
  {
    name: 'authors',
    type: 'relationship',
    relationTo: AUTHORS,
    hasMany: true,
    index: true,
    filterOptions: sameLanguage,
    admin: { position: 'sidebar' },
  },
  slugField({ from: 'headline', fallback: 'story', followsUntilPublished: true }),
  {
    name: 'stage',
    type: 'select',
    required: true,
    ...ofTheOriginal,
    defaultValue: 'writing',
    options: STAGES.map((value) => ({ value, label: STAGE_NAMES[value] })),
    index: true,
    access: { read: staffField },
    admin: { position: 'sidebar' },
  },
  {
    name: 'assignee',
    type: 'relationship',
    relationTo: USERS,
    ...ofTheOriginal,
    access: { read: staffField, create: editorsField, update: editorsField },
    admin: { position: 'sidebar' },
  },
  {
    name: 'appeal',
    type: 'select',
    defaultValue: 'auto',
    options: [
      { value: 'auto', label: 'By the rules' },
      { value: 'off', label: 'No appeal' },
      { value: 'one', label: 'One appeal' },
    ],
    admin: { position: 'sidebar' },
  },
  {
    name: 'appealChoice',
    type: 'relationship',
    relationTo: APPEALS,
    admin: { position: 'sidebar', condition: (data) => data?.appeal === 'one' },
  },
  {
    name: 'sensitive',
    type: 'checkbox',
    defaultValue: false,
    admin: { position: 'sidebar', description: 'Deaths, disasters: only appeals made for it are shown.' },
  },
  {
    name: 'story',
    type: 'text',
    ...ofTheOriginal,
    index: true,
    maxLength: 64,
    admin: {
      position: 'sidebar',
      description: 'Shared by translations of one story. Copy it from the original.',
    },
    validate: (value: unknown) =>
      value === undefined || value === null || (typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value))
        ? true
        : 'Small Latin letters, digits and hyphens.',
  },
  {
    name: 'firstPublishedAt',
    type: 'date',
    ...ofTheOriginal,
    index: true,
    // An import may bring one; otherwise it is the moment of publication. The address carries it for ever.
    access: { create: publishersField, update: publishersField },
    admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
  },
]

const stateFields: Field[] = [
  {
    name: 'publishedAt',
    type: 'date',
    ...ofTheOriginal,
    index: true,
    access: { create: publishersField, update: publishersField },
    admin: { hidden: true },
  },
  { name: 'publishedSlug', type: 'text', ...ofTheOriginal, ...derived },
  {
    name: 'takenDown',
    type: 'group',
    ...ofTheOriginal,
    access: { read: staffField, create: publishersField, update: publishersField },
    admin: {
      position: 'sidebar',
      condition: (data) => Boolean(data?.firstPublishedAt),
      description:
        'To take the story down, give a reason and unpublish it, in the menu beside "Publish changes": its address then says why. To put it back, empty the reason and publish.',
    },
    fields: [
      { name: 'reason', type: 'textarea', maxLength: 600 },
      { name: 'at', type: 'date', admin: { readOnly: true } },
    ],
  },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: USERS,
    index: true,
    admin: { hidden: true },
    access: { read: staffField, create: nobodyField, update: nobodyField },
  },
  // Not `derived`: a client sends the revision that it started from. The hook compares it and sets the next one.
  { name: 'revision', type: 'number', admin: { hidden: true }, access: { read: staffField } },
  { name: 'wordCount', type: 'number', ...derived },
  {
    name: 'photosShown',
    type: 'text',
    hasMany: true,
    ...derived,
    access: { ...derived.access, read: staffField },
  },
]

export const articleFields: Field[] = [...textFields, ...updateFields, ...sidebarFields, ...stateFields]
