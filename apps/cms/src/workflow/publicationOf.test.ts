import { describe, expect, it } from 'vitest'
import type { StoredDocument } from '../publishing/storedDocument'
import { publicationOf } from './publicationOf'

const now = new Date('2026-03-13T12:00:00.000Z')
const live = (overrides: StoredDocument = {}): StoredDocument => ({
  _status: 'published',
  slug: 'sea-wall',
  firstPublishedAt: '2026-03-13T08:10:00.000Z',
  publishedAt: '2026-03-13T08:10:00.000Z',
  updates: [{ id: 'a', at: '2026-03-13T09:00:00.000Z', kind: 'correction', note: 'Three crews, not two.' }],
  ...overrides,
})

describe('publicationOf', () => {
  it('publishes a new story now', () => {
    const publication = publicationOf({
      live: null,
      next: { _status: 'published', slug: 'sea-wall' },
      isTextChanged: true,
      now,
    })
    expect(publication).toMatchObject({
      publishedSlug: 'sea-wall',
      firstPublishedAt: now.toISOString(),
      publishedAt: now.toISOString(),
      updates: [],
      stage: 'ready',
    })
  })

  it('takes a past date of first publication from an import, never a future one', () => {
    const next = { _status: 'published', slug: 'a' }
    expect(
      publicationOf({
        live: null,
        next: { ...next, firstPublishedAt: '2025-12-01T08:00:00.000Z' },
        isTextChanged: true,
        now,
      }).firstPublishedAt,
    ).toBe('2025-12-01T08:00:00.000Z')
    expect(
      publicationOf({
        live: null,
        next: { ...next, firstPublishedAt: '2027-01-01T08:00:00.000Z' },
        isTextChanged: true,
        now,
      }).firstPublishedAt,
    ).toBe(now.toISOString())
  })

  it('keeps the date of first publication whatever a client sends', () => {
    const next = live({ firstPublishedAt: '2020-01-01T00:00:00.000Z' })
    expect(publicationOf({ live: live(), next, isTextChanged: true, now }).firstPublishedAt).toBe(
      '2026-03-13T08:10:00.000Z',
    )
  })

  it('counts a silent change as a typo, and no change as nothing', () => {
    expect(publicationOf({ live: live(), next: live(), isTextChanged: true, now }).updates).toHaveLength(2)
    expect(publicationOf({ live: live(), next: live(), isTextChanged: true, now }).updates[1]).toMatchObject({
      kind: 'typo',
      at: now.toISOString(),
    })
    expect(publicationOf({ live: live(), next: live(), isTextChanged: false, now }).updates).toHaveLength(1)
  })

  it('stamps a new row and leaves told rows as they were', () => {
    const next = live({
      updates: [
        { id: 'a', kind: 'typo', at: null },
        { kind: 'new-facts', note: 'The quay is closed.' },
      ],
    })
    expect(publicationOf({ live: live(), next, isTextChanged: true, now }).updates).toEqual([
      { id: 'a', at: '2026-03-13T09:00:00.000Z', kind: 'correction', note: 'Three crews, not two.' },
      { kind: 'new-facts', note: 'The quay is closed.', at: now.toISOString() },
    ])
  })

  it('takes down with a reason, even when the form says published', () => {
    const publication = publicationOf({
      live: live(),
      next: live({ takenDown: { reason: 'A court order.' } }),
      isTextChanged: false,
      now,
    })
    expect(publication).toMatchObject({
      _status: 'draft',
      publishedSlug: null,
      takenDown: { at: now.toISOString(), reason: 'A court order.' },
    })
  })

  it('clears a takedown when the story is published again, under its old date', () => {
    const taken = live({
      _status: 'draft',
      takenDown: { at: '2026-03-13T10:00:00.000Z', reason: 'A court order.' },
    })
    const publication = publicationOf({
      live: taken,
      next: { ...taken, _status: 'published' },
      isTextChanged: false,
      now,
    })
    expect(publication).toMatchObject({
      publishedSlug: 'sea-wall',
      takenDown: { at: null, reason: null },
      firstPublishedAt: '2026-03-13T08:10:00.000Z',
      publishedAt: now.toISOString(),
    })
  })

  it('gives the slug back when a story is unpublished or trashed', () => {
    expect(
      publicationOf({ live: live(), next: live({ _status: 'draft' }), isTextChanged: false, now })
        .publishedSlug,
    ).toBeNull()
    expect(
      publicationOf({
        live: live(),
        next: live({ deletedAt: now.toISOString() }),
        isTextChanged: false,
        now,
      }),
    ).toMatchObject({ publishedSlug: null, _status: 'draft' })
  })
})
