import type { Field, NumberField, NumberFieldSingleValidation } from 'payload'
import { nobodyField, staffField } from '../../access/allow'
import { USERS } from '../slugs'

const isPercent: NumberFieldSingleValidation = (value) =>
  value === undefined || value === null || (value >= 0 && value <= 100) ? true : 'A number from 0 to 100.'

const focusField = (name: string, from: string): NumberField => ({
  name,
  type: 'number',
  defaultValue: 50,
  min: 0,
  max: 100,
  validate: isPercent,
  admin: {
    width: '50%',
    step: 1,
    description: `Percent from the ${from}: what must stay visible when the picture is cropped.`,
  },
})

const ofTheServer = { create: nobodyField, update: nobodyField }
const hidden = { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true }

/** Alt text, caption and credit may be empty here: a breaking picture comes first, publication asks for them. */
export const photoFields: Field[] = [
  {
    name: 'alt',
    type: 'textarea',
    maxLength: 500,
    admin: { description: 'What the picture shows, for readers who cannot see it.' },
  },
  { name: 'caption', type: 'textarea', maxLength: 2000 },
  {
    type: 'row',
    fields: [
      {
        name: 'credit',
        type: 'text',
        maxLength: 200,
        admin: { width: '50%', description: 'Person or group.' },
      },
      {
        name: 'source',
        type: 'text',
        maxLength: 200,
        admin: { width: '50%', description: 'Agency, or where it was published.' },
      },
    ],
  },
  { name: 'takenAt', type: 'date', admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } } },
  {
    name: 'rightsUntil',
    type: 'date',
    label: { en: 'Rights until', ru: 'Права до' },
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayOnly' },
      description: {
        en: 'The last day on which we may publish this photo. Leave it empty where there is none. Stories that show the photo stay as they are; a new publication will ask for another one.',
        ru: 'Последний день, когда фотографию можно публиковать. Если срока нет, оставьте поле пустым. Вышедшие материалы останутся как есть, но при новой публикации понадобится другая фотография.',
      },
    },
    access: { read: staffField },
  },
  // The two numbers are the value; the picker beside them is the comfortable way to set it.
  {
    name: 'focus',
    type: 'ui',
    admin: {
      components: { Field: '/collections/Photos/FocusPicker.client#FocusPicker' },
      disableListColumn: true,
      disableBulkEdit: true,
    },
  },
  {
    name: 'uses',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/collections/Photos/PhotoUses.client#PhotoUses' },
      disableListColumn: true,
      disableBulkEdit: true,
    },
  },
  { type: 'row', fields: [focusField('focusX', 'left'), focusField('focusY', 'top')] },
  { name: 'name', type: 'text', unique: true, access: ofTheServer, admin: hidden },
  { name: 'hash', type: 'text', access: ofTheServer, admin: hidden },
  // The published documents that show the photo. Public exactly while there is one.
  {
    name: 'publicIn',
    type: 'text',
    hasMany: true,
    access: { ...ofTheServer, read: staffField },
    admin: hidden,
  },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: USERS,
    index: true,
    access: { ...ofTheServer, read: staffField },
    admin: { position: 'sidebar', readOnly: true },
  },
]
