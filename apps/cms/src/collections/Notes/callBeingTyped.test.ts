import { describe, expect, it } from 'vitest'
import { callBeingTyped } from './callBeingTyped'

const at = (text: string) => callBeingTyped(text.replace('|', ''), text.indexOf('|'))

describe('a colleague who is being called', () => {
  it.each([
    ['@|', { start: 0, letters: '' }],
    ['Ask @Ad| about it', { start: 4, letters: 'ad' }],
    ['Ask @Ada Q|', { start: 4, letters: 'ada q' }],
    ['спросим @Оль|', { start: 8, letters: 'оль' }],
  ])('%s', (text, call) => {
    expect(at(text)).toEqual(call)
  })

  it.each(['Ask |@Ada', 'mail@ada|', 'nobody|', '@1|', '|'])('is none at %s', (text) => {
    expect(at(text)).toBeNull()
  })
})
