import type { Field, SanitizedConfig } from 'payload'
import { beforeAll, expect, it } from 'vitest'

let config: SanitizedConfig

beforeAll(async () => {
  config = await (await import('../../payload.config')).default
}, 120_000)

const isSaid = (words: unknown): boolean =>
  typeof words === 'object' && words !== null && 'en' in words && 'ru' in words

type Visible = Field & {
  label?: unknown
  options?: unknown
  admin?: { hidden?: unknown; description?: unknown }
}

/** What of a field an editor sees and cannot read in Russian. Payload's own fields speak for themselves. */
const silentIn = (fields: readonly Field[], place: string): string[] =>
  (fields as readonly Visible[]).flatMap((field) => {
    const name = 'name' in field && field.name ? field.name : ''
    const path = name === '' ? place : `${place}.${name}`
    if (field.admin?.hidden === true || field.type === 'ui') return []
    const inner =
      'fields' in field
        ? silentIn(field.fields, path)
        : 'tabs' in field
          ? field.tabs.flatMap((tab) => silentIn(tab.fields, path))
          : []
    if (name === '' || OF_PAYLOAD.has(name)) return inner
    const options = Array.isArray(field.options) ? (field.options as (string | { label?: unknown })[]) : []
    const isLanguage = name === 'language'
    return [
      ...(isSaid(field.label) ? [] : [path]),
      ...(field.admin?.description === undefined || isSaid(field.admin.description)
        ? []
        : [`${path} (description)`]),
      ...options
        .filter((option) => !isLanguage && !(typeof option === 'object' && isSaid(option.label)))
        .map(() => `${path} (options)`),
      ...inner,
    ]
  })

const OF_PAYLOAD: ReadonlySet<string> = new Set([
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'sessions',
  'expiresAt',
  'resetPasswordRequestedAt',
  'password',
  'salt',
  'hash',
  'loginAttempts',
  'lockUntil',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'url',
  'thumbnailURL',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
])

it('speaks of every collection, global and visible field in English and in Russian', () => {
  const collections = config.collections.filter(
    ({ slug, admin }) => !slug.startsWith('payload-') && admin.hidden !== true,
  )
  expect(collections.filter(({ labels }) => !isSaid(labels.singular) || !isSaid(labels.plural))).toEqual([])
  expect(config.globals.filter(({ label }) => !isSaid(label))).toEqual([])
  const silent = [...collections, ...config.globals].flatMap(({ slug, fields }) => silentIn(fields, slug))
  expect(silent).toEqual([])
})

it('sorts the navigation into parts that are called in both languages', () => {
  const groups = [...config.collections, ...config.globals]
    .filter(({ slug, admin }) => !slug.startsWith('payload-') && admin.hidden !== true)
    .map(({ admin }) => admin.group)
  expect(groups.filter((group) => !isSaid(group))).toEqual([])
})
