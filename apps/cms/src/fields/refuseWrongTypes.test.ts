import type { Field } from 'payload'
import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { PHOTOS } from '../collections/slugs'
import { refuseWrongTypes } from './refuseWrongTypes'

const fields: Field[] = [
  { name: 'headline', type: 'text' },
  { type: 'row', fields: [{ name: 'teaser', type: 'textarea' }] },
  { name: 'words', type: 'text', hasMany: true },
  { name: 'count', type: 'number' },
  { name: 'sensitive', type: 'checkbox' },
  { name: 'at', type: 'date' },
  { name: 'stage', type: 'select', options: ['idea', { value: 'ready', label: 'Ready' }] },
  { name: 'slots', type: 'select', hasMany: true, options: ['banner'] },
  { name: 'photo', type: 'upload', relationTo: PHOTOS },
  { name: 'others', type: 'relationship', hasMany: true, relationTo: PHOTOS },
  { name: 'takenDown', type: 'group', fields: [{ name: 'reason', type: 'textarea' }] },
  { name: 'updates', type: 'array', fields: [{ name: 'kind', type: 'select', options: ['typo'] }] },
]

type HookArgs = Parameters<typeof refuseWrongTypes>[0]

/** The fields that a save of this data names; none where it passes. */
const wrong = (data: Record<string, unknown>): string[] => {
  try {
    void refuseWrongTypes({ collection: { slug: PHOTOS, fields }, data } as unknown as HookArgs)
    return []
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return error.data.errors.map(({ path }) => path)
  }
}

const id = '6b068a3c1eae627bd83d6cb9'

describe('a value of the right type', () => {
  it('passes, and so does none', () => {
    expect(
      wrong({
        headline: 'x'.repeat(10_000),
        teaser: '',
        words: ['a'],
        count: 0,
        sensitive: false,
        at: '2026-03-13T09:00:00.000Z',
        stage: 'ready',
        slots: ['banner'],
        photo: id,
        others: [id, id],
        takenDown: { reason: null },
        updates: [{ kind: 'typo' }],
      }),
    ).toEqual([])
    expect(wrong({ headline: null, photo: '', at: undefined, others: [], updates: null })).toEqual([])
  })
})

describe('a value of the wrong type', () => {
  it.each<[string, unknown]>([
    ['headline', { $ne: null }],
    ['headline', 7],
    ['teaser', ['x']],
    ['words', 'a'],
    ['words', [1]],
    ['count', '5'],
    ['count', Number.NaN],
    ['sensitive', 'yes'],
    ['at', 'soon'],
    ['at', '+020260-01-01T00:00:00.000Z'],
    ['at', '0026-01-01T00:00:00.000Z'],
    ['stage', 'done'],
    ['slots', ['banner', 'roof']],
    ['photo', 'not-an-id'],
    ['photo', [id]],
    ['others', [id, { id }]],
    ['takenDown', 'why not'],
    ['updates', 'none'],
  ])('is refused by the name of its field: %s %j', (field, value) => {
    expect(wrong({ [field]: value })).toEqual([field])
  })

  it('is named where it stands', () => {
    expect(wrong({ takenDown: { reason: 1 }, updates: [{ kind: 'typo' }, { kind: 'gossip' }] })).toEqual([
      'takenDown.reason',
      'updates.1.kind',
    ])
  })
})
