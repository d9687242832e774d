import type { Field } from 'payload'
import { nobodyField } from '../../access/allow'
import { ARTICLES, NOTES, USERS } from '../slugs'

/** Characters. */
export const MAX_NOTE = 2000
export const MAX_QUOTE = 400
export const MAX_CONTEXT = 64

const ofTheServer = { access: { create: nobodyField, update: nobodyField } }

export const noteFields: Field[] = [
  { name: 'story', type: 'relationship', relationTo: ARTICLES, required: true, index: true },
  // The first note of a thread has none; every reply names that first one.
  { name: 'thread', type: 'relationship', relationTo: NOTES, index: true },
  { name: 'text', type: 'textarea', required: true, maxLength: MAX_NOTE },
  {
    // The words that a thread is about. Beside the text, so that a note changes no stored body.
    name: 'passage',
    type: 'group',
    fields: [
      { name: 'quote', type: 'text', maxLength: MAX_QUOTE },
      { name: 'before', type: 'text', maxLength: MAX_CONTEXT },
      { name: 'after', type: 'text', maxLength: MAX_CONTEXT },
      // The place of the node among those of the first level, when the note was made.
      { name: 'node', type: 'number', min: 0 },
    ],
  },
  { name: 'isResolved', type: 'checkbox', defaultValue: false, index: true },
  { name: 'resolvedAt', type: 'date', ...ofTheServer },
  { name: 'resolvedBy', type: 'relationship', relationTo: USERS, ...ofTheServer },
  { name: 'mentions', type: 'relationship', relationTo: USERS, hasMany: true, index: true, ...ofTheServer },
  // Who was called and has not been told by mail yet; written with the note, emptied by the worker.
  {
    name: 'untold',
    type: 'relationship',
    relationTo: USERS,
    hasMany: true,
    index: true,
    access: { ...ofTheServer.access, read: nobodyField },
  },
  { name: 'createdBy', type: 'relationship', relationTo: USERS, index: true, ...ofTheServer },
]
