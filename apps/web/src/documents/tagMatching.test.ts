import { describe, expect, it } from 'vitest'
import { invalidationOf, isForbidden, meets } from './tagMatching'

describe('what a change means for kept pages', () => {
  it('touches the pages that were built from it, and no others', () => {
    const { touched } = invalidationOf(['card:1'])
    expect(meets(['article:2', 'card:1'], touched)).toBe(true)
    expect(meets(['article:1', 'card:2'], touched)).toBe(false)
  })

  it('forbids the own page of a story that is gone, and touches the pages that show its card', () => {
    const invalidation = invalidationOf(['gone:article:1'])
    expect(isForbidden(['article:1', 'site'], invalidation)).toBe(true)
    expect(isForbidden(['front', 'card:1'], invalidation)).toBe(false)
    expect(meets(['front', 'card:1'], invalidation.touched)).toBe(true)
  })

  it('does not forbid the pages that show a photo that is gone, but touches them', () => {
    const invalidation = invalidationOf(['gone:photo:9'])
    expect(isForbidden(['article:1', 'photo:9'], invalidation)).toBe(false)
    expect(meets(['article:1', 'photo:9'], invalidation.touched)).toBe(true)
    expect(invalidation.forbidden.has('photo:9')).toBe(true)
  })
})
