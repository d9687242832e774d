import { describe, expect, it } from 'vitest'
import { refusalIn } from './askNewsroom'

describe('what a refusal says', () => {
  it('is what its fields say, each once', () => {
    const errors = [
      { message: 'at: it is over.' },
      { message: 'at: it is over.' },
      { message: 'slug: taken.' },
    ]
    expect(refusalIn({ errors: [{ message: 'The field is invalid', data: { errors } }] })).toBe(
      'at: it is over. slug: taken.',
    )
  })

  it('is its message where no field is named, or the detail of a problem document', () => {
    expect(refusalIn({ errors: [{ message: 'Not allowed.', data: null }] })).toBe('Not allowed.')
    expect(refusalIn({ title: 'Conflict', detail: 'Read it again.' })).toBe('Read it again.')
  })

  it.each([null, undefined, {}, { errors: [] }])('is nothing in %j', (body) => {
    expect(refusalIn(body)).toBe('')
  })
})
