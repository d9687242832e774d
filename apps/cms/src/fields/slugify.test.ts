import { MAX_SLUG_LENGTH, slugPattern } from '@dateline/content-schema/readerPath'
import { describe, expect, it } from 'vitest'
import { slugify } from './slugify'

describe('slugify', () => {
  it.each([
    ['Ferry crews’ warning: “leave now”', 'ferry-crews-warning-leave-now'],
    ['Шторм у внешней гавани', 'shtorm-u-vneshney-gavani'],
    ['Größe & Straße', 'groesse-and-strasse'],
    ['Объявление: съезд щурят', 'obyavlenie-syezd-schuryat'],
  ])('makes %s readable in Latin', (headline, slug) => {
    expect(slugify(headline, 'story')).toBe(slug)
  })

  it('uses the fallback where nothing can be transliterated', () => {
    expect(slugify('🌊🌊', 'story')).toBe('story')
    expect(slugify('', 'story')).toBe('story')
  })

  it('cuts a long headline between words', () => {
    const headline = 'a very long headline about the outer harbour '.repeat(6)
    const slug = slugify(headline, 'story')
    expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH)
    expect(slug).toMatch(slugPattern)
    expect(headline.replaceAll(' ', '-').startsWith(`${slug}-`)).toBe(true)
  })
})
