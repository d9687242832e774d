import type { CollectionConfig } from 'payload'
import { NAV_GROUPS } from '../../admin/navGroups'
import { admins, newsroom } from '../../access/allow'
import { DESKS } from '../slugs'
import { refuseBusyDesk } from './refuseBusyDesk'

/** The parts of the newsroom, by which work is shared out. Readers never hear of them; what they see are sections. */
export const Desks: CollectionConfig = {
  slug: DESKS,
  labels: { singular: { en: 'Desk', ru: 'Отдел' }, plural: { en: 'Desks', ru: 'Отделы' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'order'],
    group: NAV_GROUPS.newsroom,
    description: {
      en: 'News, culture, investigations: who in the newsroom looks after a story. Readers see sections, not desks.',
      ru: 'Новости, культура, расследования: кто в редакции занимается материалом. Читатели видят рубрики, а не отделы.',
    },
    hidden: ({ user }) => user?.role !== 'admin',
  },
  defaultSort: 'order',
  access: { create: admins, read: newsroom, update: admins, delete: admins },
  hooks: { beforeDelete: [refuseBusyDesk] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { en: 'Name', ru: 'Название' },
      required: true,
      unique: true,
      maxLength: 60,
    },
    {
      name: 'order',
      type: 'number',
      label: { en: 'Order', ru: 'Порядок' },
      defaultValue: 0,
      admin: {
        position: 'sidebar',
        description: { en: 'Smaller stands first.', ru: 'Меньшее число стоит раньше.' },
      },
    },
  ],
}
