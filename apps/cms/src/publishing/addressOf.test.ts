import { describe, expect, it } from 'vitest'
import {
  AMOUNT_SETS,
  APPEALS,
  ARTICLES,
  AUTHORS,
  OUTBOX,
  PAGES,
  PHOTOS,
  REDIRECTS,
  SECTIONS,
  TOPICS,
  USERS,
} from '../collections/slugs'
import { addressOf } from './addressOf'
import type { StoredDocument } from './storedDocument'

/** Has every field that an address is made of, in a collection or another. */
const aDocument = (overrides: StoredDocument = {}): StoredDocument =>
  Object.freeze({
    language: 'en',
    slug: 'in-the-newsroom',
    publishedSlug: 'for-readers',
    firstPublishedAt: '2026-03-13T08:10:00.000Z',
    ...overrides,
  })

const ADDRESSES: [string, string][] = [
  [ARTICLES, '/2026/03/13/for-readers'],
  [PAGES, '/for-readers'],
  [SECTIONS, '/in-the-newsroom'],
  [TOPICS, '/topics/in-the-newsroom'],
  [AUTHORS, '/authors/in-the-newsroom'],
]

describe('the address of a document', () => {
  it.each(ADDRESSES)('of %s is %s', (collection, address) => {
    expect(addressOf(collection, aDocument())).toBe(address)
  })

  it.each(ADDRESSES)('of %s begins with the language unless it is the default one', (collection, address) => {
    expect(addressOf(collection, aDocument({ language: 'ru' }))).toBe(`/ru${address}`)
    expect(addressOf(collection, aDocument({ language: null }))).toBe(address)
  })

  it.each([ARTICLES, PAGES])('of %s does not follow the slug of a draft', (collection) => {
    const address = addressOf(collection, aDocument())
    expect(addressOf(collection, aDocument({ slug: 'another' }))).toBe(address)
    expect(addressOf(collection, aDocument({ publishedSlug: 'another' }))).not.toBe(address)
  })

  it('carries the day of first publication in UTC, wherever it was written down', () => {
    const late = aDocument({ firstPublishedAt: '2026-03-13T23:30:00.000-05:00' })
    expect(addressOf(ARTICLES, late)).toBe('/2026/03/14/for-readers')
  })
})

describe('a document without an address', () => {
  it.each([
    [ARTICLES, 'publishedSlug'],
    [ARTICLES, 'firstPublishedAt'],
    [PAGES, 'publishedSlug'],
    [SECTIONS, 'slug'],
    [TOPICS, 'slug'],
    [AUTHORS, 'slug'],
  ])('is one of %s without its %s', (collection, field) => {
    for (const nothing of [null, undefined, '', 5]) {
      expect(addressOf(collection, aDocument({ [field]: nothing }))).toBeNull()
    }
    expect(addressOf(collection, aDocument())).not.toBeNull()
  })

  it.each([PHOTOS, APPEALS, AMOUNT_SETS, REDIRECTS, USERS, OUTBOX])(
    'is one of %s, which have no page',
    (collection) => {
      expect(addressOf(collection, aDocument())).toBeNull()
    },
  )
})
