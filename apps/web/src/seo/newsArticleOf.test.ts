import { describe, expect, it } from 'vitest'
import { anArticle } from '@dateline/test-kit/dto/anArticle'
import { inertJson } from './inertJson'
import { newsArticleOf } from './newsArticleOf'

const of = (overrides: Parameters<typeof anArticle>[0] = {}) =>
  newsArticleOf({
    article: anArticle(overrides),
    site: { name: 'The Courier' },
    siteUrl: 'https://courier.example',
  })

describe('the structured data of a story', () => {
  it('says when readers last learnt something new', () => {
    expect(of({ firstPublishedAt: '2026-03-13T06:10:00.000Z', updatedAt: null })).toMatchObject({
      datePublished: '2026-03-13T06:10:00.000Z',
      dateModified: '2026-03-13T06:10:00.000Z',
    })
    expect(
      of({ firstPublishedAt: '2026-03-13T06:10:00.000Z', updatedAt: '2026-03-14T06:10:00.000Z' }),
    ).toHaveProperty('dateModified', '2026-03-14T06:10:00.000Z')
  })

  it('tells corrections and clarifications in their words, new facts and silence not', () => {
    const at = '2026-03-14T06:10:00.000Z'
    const updates = [
      { at, kind: 'correction' as const, note: 'Twelve lamps, not eleven.' },
      { at, kind: 'clarification' as const, note: 'The lamps are of the port.' },
      { at, kind: 'new-facts' as const, note: 'The port answered.' },
      { at, kind: 'correction' as const, note: '' },
    ]
    expect(of({ updates }).correction).toEqual([
      { '@type': 'CorrectionComment', text: 'Twelve lamps, not eleven.', datePublished: at },
      { '@type': 'CorrectionComment', text: 'The lamps are of the port.', datePublished: at },
    ])
    expect(of({ updates: [] })).not.toHaveProperty('correction')
  })

  it('says what it is about, who wrote it, and that nobody has to pay', () => {
    expect(of()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      articleSection: anArticle().section.name,
      keywords: ['Outer harbour', 'Storm season'],
      author: [
        { '@type': 'Person', name: 'Marta Ilves', url: 'https://courier.example/authors/marta-ilves' },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Courier' },
      isAccessibleForFree: true,
    })
    expect(of({ authors: [], topics: [] })).not.toHaveProperty('author')
    expect(of({ authors: [], topics: [] })).not.toHaveProperty('keywords')
  })

  it('shows the lead picture in the size that it is served in, and whose it is', () => {
    const { leadPicture } = anArticle()
    if (leadPicture === null) throw new Error('The story of the tests has no picture.')
    expect(
      of({ leadPicture: { ...leadPicture, width: 3000, height: 2000, credit: 'Ada Quist' } }).image,
    ).toEqual([
      expect.objectContaining({
        '@type': 'ImageObject',
        url: `https://courier.example/media/${leadPicture.name}/1280.jpg`,
        width: '1280',
        height: '853',
        creditText: 'Ada Quist',
      }),
    ])
    expect(of({ leadPicture: null })).not.toHaveProperty('image')
  })

  it('carries no half of a character and nothing that cannot be printed', () => {
    expect(of({ headline: 'A\ud800\u0000B 😀' }).headline).toBe('AB 😀')
  })

  it('is built from the address of the site alone', () => {
    expect(JSON.stringify(of())).not.toMatch(/127\.0\.0\.1|localhost/)
    expect(of().mainEntityOfPage).toMatch(/^https:\/\/courier\.example\//)
  })
})

describe('JSON in a page', () => {
  it('cannot end its element, and is still the same JSON', () => {
    const hostile = { headline: '</script><script>alert(1)</script><!-- \u2028\u2029 & ' }
    const text = inertJson(hostile)
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual(hostile)
  })
})
