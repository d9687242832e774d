import { describe, expect, it } from 'vitest'
import type { StoredDocument } from './storedDocument'
import { isPublished, relationId, relationIds, textOf } from './storedDocument'

const NOW = new Date('2026-03-13T12:00:00.000Z')
const aLiveDocument = (overrides: StoredDocument = {}): StoredDocument =>
  Object.freeze({
    _status: 'published',
    deletedAt: null,
    publishedAt: '2026-03-13T08:00:00.000Z',
    ...overrides,
  })

describe('the id of a relation', () => {
  it.each([
    ['quay', 'quay'],
    [7, '7'],
    [{ id: 'quay', caption: 'The quay' }, 'quay'],
    [{ id: 7 }, '7'],
  ])('of %j is "%s"', (value, id) => {
    expect(relationId(value)).toBe(id)
  })

  it.each([[null], [undefined], [{}], [{ id: null }], [{ value: 'quay' }], [true], [[]]])(
    'is none where there is %j',
    (value) => {
      expect(relationId(value)).toBeNull()
    },
  )
})

describe('the ids of a relation', () => {
  it.each([
    [
      ['a', { id: 'b' }, 3],
      ['a', 'b', '3'],
    ],
    [
      ['a', null, {}, undefined, 'b'],
      ['a', 'b'],
    ],
    ['a', ['a']],
    [{ id: 'a' }, ['a']],
    [[], []],
    [null, []],
    [undefined, []],
  ])('of %j are %j', (value, ids) => {
    expect(relationIds(value)).toEqual(ids)
  })
})

describe('the text of a value', () => {
  it('is itself where it is one, and empty otherwise', () => {
    expect(textOf(' words ')).toBe(' words ')
    expect([null, undefined, 5, true, {}, ['words']].map(textOf)).toEqual(['', '', '', '', '', ''])
  })
})

describe('a document that readers may see', () => {
  it('is published, out of the trash, and not ahead of its date', () => {
    expect(isPublished(aLiveDocument(), NOW)).toBe(true)
    expect(isPublished(aLiveDocument({ deletedAt: undefined }), NOW)).toBe(true)
    expect(isPublished(aLiveDocument({ publishedAt: NOW.toISOString() }), NOW)).toBe(true)
  })

  it.each([
    { _status: 'draft' },
    { _status: null },
    { _status: undefined },
    { deletedAt: '2026-03-13T09:00:00.000Z' },
    { publishedAt: '2026-03-13T12:00:00.001Z' },
    { publishedAt: null },
    { publishedAt: '' },
    { publishedAt: 'soon' },
  ])('is none with %j', (overrides) => {
    expect(isPublished(aLiveDocument(overrides), NOW)).toBe(false)
  })

  it('is none where there is none', () => {
    expect(isPublished(null, NOW)).toBe(false)
  })
})
