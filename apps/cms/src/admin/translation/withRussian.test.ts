import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { withRussian } from './withRussian'

const words = {
  boats: {
    singular: 'Лодка',
    plural: 'Лодки',
    fields: {
      name: { label: 'Имя', description: 'Как на борту.' },
      kind: { label: 'Вид', options: { sail: 'Парусная' } },
      crew: { label: 'Экипаж', row: 'Моряк' },
      'crew.rank': { label: 'Звание' },
      deep: { label: 'Осадка' },
    },
  },
}
const boats: CollectionConfig = {
  slug: 'boats',
  fields: [
    { name: 'name', type: 'text', admin: { description: 'As on the bow.', width: '50%' } },
    { name: 'kind', type: 'select', options: [{ value: 'sail', label: 'Sail' }, 'oar'] },
    { name: 'crew', type: 'array', fields: [{ name: 'rank', type: 'text' }] },
    { type: 'row', fields: [{ name: 'deep', type: 'number', label: { en: 'Draught', ru: 'Осадка судна' } }] },
    { name: 'other', type: 'text' },
  ],
}

describe('the Russian words of a collection', () => {
  const both = withRussian(words)(boats)
  const field = (index: number): Field & Record<string, unknown> => both.fields[index] as never

  it('stand beside the English ones, which are those that Payload would make', () => {
    expect(both.labels).toEqual({
      singular: { en: 'Boat', ru: 'Лодка' },
      plural: { en: 'Boats', ru: 'Лодки' },
    })
    expect(field(0)).toMatchObject({
      label: { en: 'Name', ru: 'Имя' },
      admin: { width: '50%', description: { en: 'As on the bow.', ru: 'Как на борту.' } },
    })
  })

  it('name choices and rows', () => {
    expect(field(1).options).toEqual([
      { value: 'sail', label: { en: 'Sail', ru: 'Парусная' } },
      { value: 'oar', label: 'Oar' },
    ])
    expect(field(2)).toMatchObject({
      labels: { singular: { en: 'Crew', ru: 'Моряк' }, plural: { en: 'Crew', ru: 'Экипаж' } },
      fields: [{ label: { en: 'Rank', ru: 'Звание' } }],
    })
  })

  it('do not replace what was said in both languages, and change nothing else', () => {
    expect(field(3)).toMatchObject({ fields: [{ label: { en: 'Draught', ru: 'Осадка судна' } }] })
    expect(field(4)).toEqual(boats.fields[4])
    expect(boats.fields[0]).not.toHaveProperty('label')
  })
})
