import type { Field } from 'payload'
import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { PHOTOS } from '../collections/slugs'
import { refuseWrongValues } from './refuseWrongValues'

const fields: Field[] = [
  { type: 'row', fields: [{ name: 'teaser', type: 'textarea' }] },
  { name: 'at', type: 'date' },
  { name: 'photo', type: 'upload', relationTo: PHOTOS },
  { name: 'others', type: 'relationship', hasMany: true, relationTo: PHOTOS },
  { name: 'updates', type: 'array', fields: [{ name: 'note', type: 'textarea' }] },
]

type HookArgs = Parameters<typeof refuseWrongValues>[0]

/** The fields that a save of this data names; none where it passes. */
const wrong = async (data: Record<string, unknown>): Promise<string[]> => {
  const save = { collection: { slug: PHOTOS, fields }, data, operation: 'update', req: { context: {} } }
  try {
    await refuseWrongValues(save as unknown as HookArgs)
    return []
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return error.data.errors.map(({ path }) => path)
  }
}

const id = '6b068a3c1eae627bd83d6cb9'

describe('a value that Payload checks at no save', () => {
  it('passes where it is right, and so does none', async () => {
    const right = { teaser: 'x', at: '2026-03-13T09:00:00.000Z', photo: id, others: [id, id], updates: [{}] }
    expect(await wrong(right)).toEqual([])
    expect(await wrong({ teaser: null, at: '', photo: undefined, others: [] })).toEqual([])
  })

  it.each<[string, unknown]>([
    ['teaser', ['x']],
    ['at', 'soon'],
    ['at', 1],
    ['at', '+020260-01-01T00:00:00.000Z'],
    ['at', '0026-01-01T00:00:00.000Z'],
    ['photo', 'not-an-id'],
    ['photo', [id]],
    ['others', id],
    ['others', [id, 'x']],
  ])('is refused by the name of its field: %s %j', async (field, value) => {
    expect(await wrong({ [field]: value })).toEqual([field])
  })

  it('is named where it stands', async () => {
    expect(await wrong({ updates: [{ note: 'a' }, { note: 5 }] })).toEqual(['updates.1.note'])
  })
})
