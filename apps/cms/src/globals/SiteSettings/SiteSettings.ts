import { APPEALS_TAG, FRONT_TAG, SITE_TAG } from '@dateline/content-schema/tag'
import type { GlobalConfig } from 'payload'
import { admins, staff } from '../../access/allow'
import { SITE_SETTINGS } from '../../collections/slugs'
import { LANGUAGES } from '../../languages'
import { recordsGlobalChange } from '../../publishing/recordsGlobalChange'
import { NAV_GROUPS } from '../../admin/navGroups'

const isTimeZone = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

/** The newspaper itself: its name in each language, its zone, its contact. */
export const SiteSettings: GlobalConfig = {
  slug: SITE_SETTINGS,
  admin: { group: NAV_GROUPS.house },
  access: { read: staff, readVersions: staff, update: admins },
  versions: { max: 0 },
  hooks: recordsGlobalChange([SITE_TAG, FRONT_TAG, APPEALS_TAG]),
  fields: [
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: 'UTC',
      admin: { description: 'IANA name; it governs the dates that readers see.' },
      validate: (value: unknown) => (isTimeZone(value) ? true : 'An IANA time zone, such as Europe/Riga.'),
    },
    { name: 'email', type: 'email' },
    { name: 'address', type: 'textarea', maxLength: 300 },
    {
      name: 'editions',
      type: 'array',
      admin: { description: 'One a language. Readers see the languages that stand here.' },
      fields: [
        {
          name: 'language',
          type: 'select',
          required: true,
          options: LANGUAGES.map(({ value, label }) => ({ value, label })),
        },
        { name: 'name', type: 'text', required: true, maxLength: 80 },
        { name: 'tagline', type: 'text', maxLength: 160 },
        { name: 'description', type: 'textarea', maxLength: 300 },
        { name: 'imprint', type: 'text', maxLength: 300 },
      ],
    },
  ],
}
