import type { CollectionConfig } from 'payload'
import { admins, nobody } from '../../access/allow'
import { OUTBOX } from '../slugs'
import { NAV_GROUPS } from '../../admin/navGroups'

/**
 * What must happen after a save, written in the transaction of the save. Rows of kind `feed` are the change feed:
 * they are inserted without a number and numbered by the sequencer after the commit.
 */
export const Outbox: CollectionConfig = {
  slug: OUTBOX,
  admin: {
    group: NAV_GROUPS.house,
    defaultColumns: ['kind', 'cursor', 'tags', 'createdAt'],
    hidden: ({ user }) => user?.role !== 'admin',
  },
  access: { create: nobody, read: admins, update: nobody, delete: nobody },
  fields: [
    { name: 'kind', type: 'select', required: true, options: ['feed'], index: true },
    { name: 'tags', type: 'text', hasMany: true },
    { name: 'cursor', type: 'number' },
    { name: 'at', type: 'date' },
  ],
}
