import { FRONT_TAG } from '@dateline/content-schema/tag'
import type {
  GlobalConfig,
  RelationshipFieldManyValidation,
  RelationshipFieldSingleValidation,
  Where,
} from 'payload'
import { relationship } from 'payload/shared'
import { publishers, staff } from '../../access/allow'
import { ARTICLES, FRONT_PAGE } from '../../collections/slugs'
import { LANGUAGES } from '../../languages'
import { recordsGlobalChange } from '../../publishing/recordsGlobalChange'
import { NAV_GROUPS } from '../../admin/navGroups'
import { compareEditions, countRestoration } from './compareEditions'
import { dropStrayPins } from './dropStrayPins'
import { MAX_SLOTS } from './frontEdition'
import { saveEdition } from './saveEdition'

/** Of the edition's own language, and begun: a story may be chosen before it is published. */
const inLanguage = ({ siblingData }: { siblingData: unknown }): Where => ({
  headline: { exists: true },
  language: { equals: (siblingData as { language?: unknown }).language },
})

/**
 * The choice above is what the form offers. A story that left it later, into the trash for instance, must not keep
 * the front page from being saved: readers get the next one in its place.
 */
const anyStory: RelationshipFieldSingleValidation = (value, options) =>
  relationship(value, { ...options, filterOptions: undefined })
const anyStories: RelationshipFieldManyValidation = (value, options) =>
  relationship(value, { ...options, filterOptions: undefined })

const recorded = recordsGlobalChange([FRONT_TAG])

/** What the editors put first; the newest stories follow by themselves. */
export const FrontPage: GlobalConfig = {
  slug: FRONT_PAGE,
  admin: { group: NAV_GROUPS.newsroom },
  access: { read: staff, readVersions: staff, update: publishers },
  versions: { max: 0, drafts: { autosave: false, schedulePublish: false } },
  endpoints: [saveEdition],
  hooks: {
    ...recorded,
    beforeOperation: [...(recorded.beforeOperation ?? []), countRestoration],
    beforeValidate: [dropStrayPins],
    beforeChange: [...(recorded.beforeChange ?? []), compareEditions],
  },
  fields: [
    {
      name: 'editions',
      type: 'array',
      fields: [
        {
          name: 'language',
          type: 'select',
          required: true,
          options: LANGUAGES.map(({ value, label }) => ({ value, label })),
        },
        {
          name: 'lead',
          type: 'relationship',
          relationTo: ARTICLES,
          filterOptions: inLanguage,
          validate: anyStory,
        },
        {
          name: 'slots',
          type: 'relationship',
          relationTo: ARTICLES,
          hasMany: true,
          maxRows: MAX_SLOTS,
          filterOptions: inLanguage,
          validate: anyStories,
          admin: {
            description: {
              en: 'A story that is not published yet takes its place when it is; until then the newest story stands there.',
              ru: 'Материал, который ещё не опубликован, займёт своё место после публикации; до тех пор там стоит самый новый.',
            },
          },
        },
        {
          name: 'pins',
          label: { en: 'Expiries', ru: 'Сроки' },
          type: 'array',
          maxRows: MAX_SLOTS + 1,
          labels: {
            singular: { en: 'Expiry', ru: 'Срок' },
            plural: { en: 'Expiries', ru: 'Сроки' },
          },
          admin: {
            initCollapsed: true,
            description: {
              en: 'How long a chosen story keeps its place; after that the newest story stands there. Without a row it stays until somebody changes it.',
              ru: 'Сколько выбранный материал держит своё место; потом там стоит самый новый. Без срока он остаётся, пока его не сменят.',
            },
          },
          fields: [
            {
              name: 'story',
              type: 'relationship',
              relationTo: ARTICLES,
              required: true,
              filterOptions: inLanguage,
              validate: anyStory,
            },
            {
              name: 'until',
              type: 'date',
              required: true,
              admin: { date: { pickerAppearance: 'dayAndTime' } },
            },
          ],
        },
        // Sent back as it was read; the hook compares it and sets the next one.
        { name: 'revision', type: 'number', admin: { hidden: true } },
      ],
    },
  ],
}
