import { anArticle } from '@dateline/test-kit/dto/anArticle'
import { describe, expect, it } from 'vitest'
import { socialCardOf, socialCardPath, storyOfCard } from './socialCard'

const pathOf = (overrides: Parameters<typeof anArticle>[0] = {}, name = 'The Courier') => {
  const article = anArticle(overrides)
  return socialCardPath(article.path, socialCardOf(article, { name }))
}

describe('the address of a card', () => {
  it('names its story', () => {
    expect(storyOfCard(pathOf())).toBe(anArticle().path)
    expect(storyOfCard(pathOf({ language: 'ru' }))).toBe(anArticle({ language: 'ru' }).path)
  })

  it('changes with everything that is seen, and with nothing else', () => {
    const { leadPicture } = anArticle()
    const seen = [
      pathOf({ headline: 'Other' }),
      pathOf({ kicker: 'Other' }),
      pathOf({ leadPicture: null }),
      pathOf({ leadPicture: leadPicture && { ...leadPicture, focus: { x: 1, y: 2 } } }),
      pathOf({}, 'The Post'),
    ]
    expect(new Set([...seen, pathOf()]).size).toBe(seen.length + 1)
    expect(pathOf({ teaser: 'Other', body: [] })).toBe(pathOf())
  })

  it.each([
    '/media/cards/2026/03/13/x/0123456789abcdef0123.png',
    '/media/cards/2026/03/13/x/0123.jpg',
    '/media/cards/../../x/0123456789abcdef0123.jpg',
    '/media/cards/about/0123456789abcdef0123.jpg',
    '/media/cards/2026/03/13/../0123456789abcdef0123.jpg',
  ])('is not %s', (path) => {
    expect(storyOfCard(path)).toBeNull()
  })
})
