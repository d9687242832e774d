import { describe, expect, it } from 'vitest'
import { focusAfterKey, focusAt } from './focusAt'

const box = { left: 100, top: 50, width: 400, height: 200 }

describe('the focus of a picture', () => {
  it('is where the pointer is, in whole percent', () => {
    expect(focusAt({ x: 300, y: 150, box })).toEqual({ x: 50, y: 50 })
    expect(focusAt({ x: 233, y: 61, box })).toEqual({ x: 33, y: 6 })
  })

  it('stays inside the picture', () => {
    expect(focusAt({ x: 0, y: 900, box })).toEqual({ x: 0, y: 100 })
    expect(focusAt({ x: 10, y: 10, box: { ...box, width: 0, height: 0 } })).toEqual({ x: 50, y: 50 })
  })

  it('moves by one percent with an arrow and by ten with shift, up to the edge', () => {
    expect(focusAfterKey({ x: 50, y: 50 }, { key: 'ArrowLeft', shiftKey: false })).toEqual({ x: 49, y: 50 })
    expect(focusAfterKey({ x: 95, y: 0 }, { key: 'ArrowRight', shiftKey: true })).toEqual({ x: 100, y: 0 })
    expect(focusAfterKey({ x: 95, y: 0 }, { key: 'ArrowUp', shiftKey: true })).toEqual({ x: 95, y: 0 })
  })

  it('is left alone by every other key', () => {
    expect(focusAfterKey({ x: 50, y: 50 }, { key: 'Tab', shiftKey: false })).toBeNull()
  })
})
