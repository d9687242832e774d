import { tag } from '@dateline/content-schema/tag'
import { describe, expect, it } from 'vitest'
import { awaitedTagBy, sealName } from './awaitedTag'

describe('what a page waits for', () => {
  it('has one name, in which its id is not', () => {
    const named = awaitedTagBy('a secret')('card', 'abc')
    expect(tag.parse(named)).toMatch(/^awaited:[\w-]{22}$/)
    expect(named).not.toContain('abc')
    expect(awaitedTagBy('a secret')('card', 'abc')).toBe(named)
  })

  it('has another name where anything else is meant, or another house speaks', () => {
    const names = [
      awaitedTagBy('a secret')('card', 'abc'),
      awaitedTagBy('a secret')('page', 'abc'),
      awaitedTagBy('a secret')('card', 'abd'),
      awaitedTagBy('another')('card', 'abc'),
    ]
    expect(new Set(names).size).toBe(names.length)
    expect(sealName('a secret')).not.toBe(sealName('another'))
  })
})
