import { appeal } from '@dateline/content-schema/appeal'
import { article } from '@dateline/content-schema/article'
import { card, label } from '@dateline/content-schema/card'
import { picture } from '@dateline/content-schema/picture'
import { searchResults } from '@dateline/content-schema/search'
import { front, page, site } from '@dateline/content-schema/site'
import { describe, expect, it } from 'vitest'
import { aCard } from './aCard'
import { aFront } from './aFront'
import { aLabel } from './aLabel'
import { anAppeal } from './anAppeal'
import { anArticle } from './anArticle'
import { aPage } from './aPage'
import { aPicture } from './aPicture'
import { someSearchResults } from './someSearchResults'
import { aSite } from './aSite'

const factories = [
  { name: 'a picture', schema: picture, make: aPicture },
  { name: 'a label', schema: label, make: aLabel },
  { name: 'a card', schema: card, make: aCard },
  { name: 'an article', schema: article, make: anArticle },
  { name: 'an appeal', schema: appeal, make: anAppeal },
  { name: 'a site', schema: site, make: aSite },
  { name: 'a front', schema: front, make: aFront },
  { name: 'a page', schema: page, make: aPage },
  { name: 'search results', schema: searchResults, make: someSearchResults },
]

describe('the factories of public answers', () => {
  it.each(factories)('make $name that the contract accepts and leaves as it is', ({ schema, make }) => {
    const made = make()
    expect(schema.parse(made)).toEqual(made)
  })

  it.each(factories)('make $name the same way each time', ({ make }) => {
    expect(make()).toEqual(make())
  })

  it('would be refused with a key that the contract does not know', () => {
    expect(card.safeParse({ ...aCard(), secret: 'x' }).success).toBe(false)
  })

  it('take overrides', () => {
    expect(anArticle({ headline: 'Another' }).headline).toBe('Another')
  })
})
