import type { UpdateKind } from '@dateline/content-schema/article'
import { UPDATE_KINDS } from '@dateline/content-schema/article'
import type { Field } from 'payload'
import {
  editorsField,
  newsroomField,
  nobodyField,
  publishersField,
  resolvedField,
  staffField,
} from '../../access/allow'
import { hideTargets } from '../../editor/hideTargets'
import { storyEditor } from '../../editor/storyEditor'
import { languageField } from '../../fields/languageField'
import { slugField } from '../../fields/slugField'
import { LEGAL_CHECKS } from '../../workflow/legalCheckAfter'
import { STAGE_NAMES, STAGES } from '../../workflow/stages'
import { APPEALS, ARTICLES, AUTHORS, DESKS, PHOTOS, SECTIONS, TOPICS, USERS } from '../slugs'

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

const LEGAL_CHECK_NAMES = {
  asked: { en: 'Asked', ru: 'На проверке' },
  cleared: { en: 'Cleared', ru: 'Одобрено' },
} as const

const textFields: Field[] = [
  {
    name: 'headline',
    type: 'text',
    required: true,
    maxLength: 200,
    admin: { components: { afterInput: ['/editor/count/HeadlineLength.client#HeadlineLength'] } },
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
  { name: 'body', type: 'richText', editor: storyEditor, hooks: { afterRead: [hideTargets] } },
  {
    name: 'related',
    type: 'relationship',
    relationTo: ARTICLES,
    hasMany: true,
    maxRows: 4,
    access: { read: resolvedField },
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
    // Written by the publish dialog, which asks what a change is.
    admin: { hidden: true },
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
  {
    name: 'stage',
    type: 'select',
    label: { en: 'Stage', ru: 'Этап' },
    required: true,
    ...ofTheOriginal,
    defaultValue: 'writing',
    options: STAGES.map((value) => ({ value, label: STAGE_NAMES[value] })),
    index: true,
    access: { read: staffField },
    admin: {
      position: 'sidebar',
      components: { Field: '/collections/Articles/stages/StageControl.client#StageControl' },
      disableBulkEdit: true,
    },
  },
  {
    name: 'checklist',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/collections/Articles/publishing/ChecklistLoader.client#ChecklistLoader' },
      disableListColumn: true,
      disableBulkEdit: true,
    },
  },
  {
    name: 'notesPanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/collections/Notes/NotesLoader.client#NotesLoader' },
      disableListColumn: true,
      disableBulkEdit: true,
    },
  },
  {
    name: 'schedulePanel',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/collections/Schedule/panel/ScheduleLoader.client#ScheduleLoader' },
    },
  },
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
    name: 'assignee',
    type: 'relationship',
    label: { en: 'Assigned to', ru: 'Исполнитель' },
    relationTo: USERS,
    ...ofTheOriginal,
    index: true,
    access: { read: staffField, create: editorsField, update: editorsField },
    admin: { position: 'sidebar' },
  },
  {
    name: 'due',
    type: 'date',
    label: { en: 'Due', ru: 'Срок сдачи' },
    ...ofTheOriginal,
    index: true,
    access: { read: staffField, create: editorsField, update: editorsField },
    admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
  },
  {
    name: 'desk',
    type: 'relationship',
    label: { en: 'Desk', ru: 'Отдел' },
    relationTo: DESKS,
    ...ofTheOriginal,
    index: true,
    access: { read: staffField, create: newsroomField, update: newsroomField },
    admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
  },
  // Written by the hook that judges moves: to ask legal is a move, and so is the answer.
  {
    name: 'legalCheck',
    type: 'select',
    label: { en: 'Legal check', ru: 'Юридическая проверка' },
    ...ofTheOriginal,
    options: LEGAL_CHECKS.map((value) => ({ value, label: LEGAL_CHECK_NAMES[value] })),
    ...derived,
    access: { ...derived.access, read: staffField },
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
    access: { read: resolvedField },
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
    // Written by the dialog that takes a story off the site.
    admin: { hidden: true },
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
  // The merge view and the history of a story tell the newsroom.
  {
    name: 'savedBy',
    type: 'relationship',
    label: { en: 'Saved by', ru: 'Кто сохранил' },
    relationTo: USERS,
    admin: { hidden: true },
    ...ofTheOriginal,
    access: { read: newsroomField, create: nobodyField, update: nobodyField },
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
