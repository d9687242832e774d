import { describe, expect, it } from 'vitest'
import { nextTextScale, TEXT_SCALES, textScaleOf } from './textScales.js'

describe('the size of the text', () => {
  it('goes up and down by steps and stops at the ends', () => {
    expect(nextTextScale(1, 1)).toBe(1.15)
    expect(nextTextScale(1, -1)).toBe(0.9)
    expect(nextTextScale(0.9, -1)).toBe(0.9)
    expect(nextTextScale(1.75, 1)).toBe(1.75)
  })

  it('is that of the newspaper where something else stands on the device', () => {
    expect(TEXT_SCALES.map(textScaleOf)).toEqual(TEXT_SCALES)
    expect([null, 0, 40, '1.5', {}].map(textScaleOf)).toEqual([1, 1, 1, 1, 1])
  })
})
