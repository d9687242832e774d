import { describe, expect, it } from 'vitest'
import { inWords, toldIn } from './told'

const late = { path: 'at', message: 'at: it is over.', code: 'isOver', values: { when: '2026-11-25' } }

describe('what a refusal says', () => {
  it('is what its fields say, each once, with the code by which the interface knows it', () => {
    const taken = { path: 'slug', message: 'slug: taken.' }
    const errors = [late, late, taken]
    expect(toldIn({ errors: [{ message: 'The field is invalid', data: { errors } }] })).toEqual([late, taken])
  })

  it('is its message where no field is named, or the detail of a problem document', () => {
    expect(toldIn({ errors: [{ message: 'Not allowed.', data: null }] })).toEqual([
      { message: 'Not allowed.' },
    ])
    const data = { code: 'notOwn', values: { name: 'Ann', secret: { deep: true } } }
    expect(toldIn({ errors: [{ message: 'Not yours.', data }] })).toEqual([
      { message: 'Not yours.', code: 'notOwn', values: { name: 'Ann' } },
    ])
    expect(toldIn({ title: 'Conflict', detail: 'Read it again.' })).toEqual([{ message: 'Read it again.' }])
  })

  it.each([null, undefined, 'no', {}, { errors: [] }, { errors: 'no' }, { errors: [null, { data: null }] }])(
    'is nothing in %j',
    (body) => {
      expect(toldIn(body)).toEqual([])
    },
  )

  it('is said in the words of the interface, and as the server put it where they have none', () => {
    expect(inWords({ isOver: 'Прошло: {when}' }, late)).toBe('Прошло: 2026-11-25')
    expect(inWords({}, late)).toBe(late.message)
    expect(inWords({ isOver: 'Прошло' }, { message: 'No.' })).toBe('No.')
  })
})
