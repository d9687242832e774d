import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { approvedContent, contentHash, slugAfterRelease } from './approvedStory'

const FIELDS = [
  { name: 'headline', type: 'text' },
  { name: 'kicker', type: 'text' },
  { name: 'topics', type: 'relationship', hasMany: true },
  { name: 'updates', type: 'array' },
  { name: 'stage', type: 'select' },
  { name: 'revision', type: 'number' },
  { name: 'takenDown', type: 'group' },
] as unknown as FlattenedField[]

describe('the content that was approved', () => {
  it('names every field that readers see, so that nothing comes from a newer draft', () => {
    expect(approvedContent(FIELDS, { headline: 'Approved', stage: 'legal', revision: 7 })).toEqual({
      headline: 'Approved',
      kicker: null,
      topics: [],
      updates: [],
    })
  })
})

describe('its hash', () => {
  const content = { headline: 'One', topics: ['a', 'b'], body: { root: { children: [{ text: 'x' }] } } }

  it('is the same for the same content, in whatever order and whatever is spelt out as empty', () => {
    const { body, ...rest } = content
    expect(contentHash({ body, ...rest, kicker: null, updates: [] })).toBe(contentHash(content))
  })

  it.each([
    [{ ...content, headline: 'Two' }],
    [{ ...content, topics: ['b', 'a'] }],
    [{ ...content, body: { root: { children: [{ text: 'y' }] } } }],
    [{ ...content, kicker: 'New' }],
  ])('differs for %j', (other) => {
    expect(contentHash(other)).not.toBe(contentHash(content))
  })
})

describe('the slug of the draft that goes on', () => {
  const released = { headline: 'Old words', slug: 'old-words' }

  it('is the one that readers know, where it only followed the headline', () => {
    expect(slugAfterRelease({ headline: 'New words', slug: 'new-words' }, released)).toBe('old-words')
  })

  it('is what somebody typed', () => {
    expect(slugAfterRelease({ headline: 'New words', slug: 'typed-by-hand' }, released)).toBe('typed-by-hand')
  })
})
