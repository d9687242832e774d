import { UPDATE_KINDS } from '@dateline/content-schema/article'
import type { CollectionConfig } from 'payload'
import { newsroom, nobody, publishers } from '../../access/allow'
import { REASONS } from '../../publishing/scheduler/reasonWords'
import { ACTIONS, STATES } from '../../publishing/scheduler/scheduleRows'
import { ARTICLES, SCHEDULE, USERS } from '../slugs'
import { calendarEndpoint } from './calendarEndpoint'
import { cancelSchedule } from './cancelSchedule'
import { acceptSchedule } from './hooks/acceptSchedule'
import { refuseForeignFields } from './hooks/refuseForeignFields'

/**
 * What goes before readers, or away from them, at a set time. A row is made, moved and cancelled by publishers; the
 * scheduler carries it out. Rows stay as a record of who decided what.
 */
export const Schedule: CollectionConfig = {
  slug: SCHEDULE,
  labels: {
    singular: { en: 'Scheduled story', ru: 'Публикация по расписанию' },
    plural: { en: 'Schedule', ru: 'Расписание' },
  },
  // It is edited on the story and in the calendar, where one sees what it means.
  admin: { hidden: true },
  access: { create: publishers, read: newsroom, update: publishers, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [refuseForeignFields],
    beforeChange: [acceptSchedule],
  },
  endpoints: [calendarEndpoint, cancelSchedule],
  fields: [
    { name: 'article', type: 'relationship', relationTo: ARTICLES, required: true, index: true },
    { name: 'action', type: 'select', required: true, options: [...ACTIONS] },
    { name: 'at', type: 'date', required: true },
    // What the change of a live story is, and the sentence that readers are told of it.
    { name: 'kind', type: 'select', options: [...UPDATE_KINDS] },
    { name: 'note', type: 'text', maxLength: 300 },
    { name: 'version', type: 'text' },
    { name: 'contentHash', type: 'text' },
    { name: 'revision', type: 'number' },
    { name: 'by', type: 'relationship', relationTo: USERS },
    { name: 'state', type: 'select', options: [...STATES] },
    { name: 'doneAt', type: 'date' },
    { name: 'lateBySeconds', type: 'number' },
    { name: 'reason', type: 'select', options: [...REASONS] },
    { name: 'detail', type: 'text' },
    { name: 'findings', type: 'json' },
    { name: 'toldAt', type: 'date' },
  ],
}
