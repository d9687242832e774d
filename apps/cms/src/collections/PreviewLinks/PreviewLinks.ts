import type { CollectionConfig, FieldHook } from 'payload'
import { editors, editorsField, newsroom, nobody, nobodyField } from '../../access/allow'
import { env } from '../../env'
import { linkAddress } from '../../preview/linkAddress'
import { relationId, textOf } from '../../publishing/storedDocument'
import { ARTICLES, PREVIEW_LINKS, USERS } from '../slugs'
import { pinText } from './hooks/pinText'
import { revokeOnly } from './hooks/revokeOnly'
import { LINK_DURATIONS } from './linkDurations'

const ofTheServer = { create: nobodyField, update: nobodyField }

/** Not stored: whoever reads the database alone has no link in hand. */
const addressOf: FieldHook = ({ data, req }) => {
  const { until, revokedAt } = (data ?? {}) as { until?: unknown; revokedAt?: unknown }
  const id = relationId(data)
  if (id === null || !until || revokedAt) return null
  return linkAddress(
    { id, until: new Date(textOf(until)).getTime() },
    { cmsUrl: env.CMS_URL, secret: req.payload.secret },
  )
}

/** By which somebody outside the newsroom reads one story before it is published: a source, a lawyer. */
export const PreviewLinks: CollectionConfig = {
  slug: PREVIEW_LINKS,
  labels: {
    singular: { en: 'Preview link', ru: 'Ссылка для просмотра' },
    plural: { en: 'Preview links', ru: 'Ссылки для просмотра' },
  },
  // They are made, seen and taken back beside the story.
  admin: { hidden: true },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  access: {
    create: editors,
    read: newsroom,
    update: newsroom,
    // Who could read what, and until when, stays known.
    delete: nobody,
  },
  hooks: { beforeChange: [pinText, revokeOnly] },
  fields: [
    {
      name: 'story',
      type: 'relationship',
      relationTo: ARTICLES,
      required: true,
      index: true,
      access: { update: nobodyField },
    },
    {
      name: 'lasts',
      type: 'select',
      required: true,
      options: Object.keys(LINK_DURATIONS),
      access: { update: nobodyField },
    },
    { name: 'until', type: 'date', access: ofTheServer },
    { name: 'createdBy', type: 'relationship', relationTo: USERS, access: ofTheServer },
    { name: 'revokedAt', type: 'date', access: { create: nobodyField } },
    { name: 'revokedBy', type: 'relationship', relationTo: USERS, access: ofTheServer },
    { name: 'text', type: 'json', access: { ...ofTheServer, read: nobodyField } },
    {
      name: 'address',
      type: 'text',
      virtual: true,
      access: { ...ofTheServer, read: editorsField },
      hooks: { afterRead: [addressOf] },
    },
  ],
}
