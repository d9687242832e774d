import type { CollectionConfig } from 'payload'
import { nobody, nobodyField, publishers } from '../../access/allow'
import { NAV_GROUPS } from '../../admin/navGroups'
import { LANGUAGES } from '../../languages'
import { SUBSCRIBERS } from '../slugs'

/** What the house alone needs: which mail is due, and the print of the token that confirms. */
const OF_THE_HOUSE = {
  admin: { hidden: true },
  access: { create: nobodyField, read: nobodyField, update: nobodyField },
} as const

/**
 * Who gets the newsletter. They have no login here. Rows are made and confirmed by the readers themselves (`newsletter`);
 * whoever leaves is deleted.
 */
export const Subscribers: CollectionConfig = {
  slug: SUBSCRIBERS,
  labels: {
    singular: { en: 'Subscriber', ru: 'Подписчик' },
    plural: { en: 'Subscribers', ru: 'Подписчики' },
  },
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['email', 'language', 'state', 'confirmedAt'],
    group: NAV_GROUPS.support,
    description: {
      en: 'Readers who asked for the newsletter. Who confirmed it gets it; who did not within a week is deleted.',
      ru: 'Читатели, которые попросили рассылку. Получают её те, кто подтвердил; кто не подтвердил за неделю, удаляется.',
    },
    hidden: ({ user }) => user?.role !== 'publisher' && user?.role !== 'admin',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: { create: nobody, read: publishers, update: nobody, delete: publishers },
  fields: [
    { name: 'email', type: 'email', label: { en: 'Email', ru: 'Почта' }, required: true },
    {
      name: 'language',
      type: 'select',
      label: { en: 'Language', ru: 'Язык' },
      required: true,
      options: [...LANGUAGES],
    },
    {
      name: 'state',
      type: 'select',
      label: { en: 'State', ru: 'Состояние' },
      required: true,
      options: [
        { value: 'asked', label: { en: 'Asked for it', ru: 'Попросил' } },
        { value: 'confirmed', label: { en: 'Confirmed', ru: 'Подтвердил' } },
      ],
    },
    { name: 'askedAt', type: 'date', label: { en: 'Asked', ru: 'Попросил' } },
    { name: 'confirmedAt', type: 'date', label: { en: 'Confirmed', ru: 'Подтвердил' } },
    { name: 'mail', type: 'text', ...OF_THE_HOUSE },
    { name: 'mailUntil', type: 'date', ...OF_THE_HOUSE },
    { name: 'mailAttempts', type: 'number', ...OF_THE_HOUSE },
    { name: 'mailedAt', type: 'date', ...OF_THE_HOUSE },
    { name: 'tokenHash', type: 'text', ...OF_THE_HOUSE },
    { name: 'tokenUntil', type: 'date', ...OF_THE_HOUSE },
  ],
}
