import { expect, it } from 'vitest'
import { toSiteSettings } from '../siteSettings'
import type { ContentSource } from './contentSource'
import { standingAmong } from './standingAmong'

/** Readers have nothing but what the site is of itself. */
const nothingPublished: Pick<ContentSource, 'find'> = { find: () => Promise.resolve([]) }

it('counts every page that the site has of itself, and no list or story that the database does not know', async () => {
  const own = [
    '/',
    '/archive',
    '/most-read',
    '/newsletter',
    '/newsletter/confirm',
    '/offline',
    '/saved',
    '/search',
  ]
  const unknown = [
    '/2026',
    '/2026/03',
    '/2026/03/13',
    '/2026/03/13/storm',
    '/harbour',
    '/topics/ferries',
    '/a/b/c',
  ]
  const standing = await standingAmong([...own, ...unknown], {
    source: nothingPublished,
    settings: toSiteSettings({}),
  })
  expect([...standing]).toEqual(own)
})
