import { block, internalLink, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { ARTICLES, PAGES } from '../../collections/slugs'
import {
  aCardStory,
  anAuthor,
  aPage,
  aPhoto,
  aSection,
  aStory,
  aTopic,
  authorId,
  pageId,
  photoId,
  sealed,
  sealedPair,
  storyId,
} from '../fixtures/storedDocuments'
import { toSiteSettings } from '../siteSettings'
import type { ContentQuery, ContentSource } from './contentSource'
import { assembleArticle } from './loadArticle'

const stories = Array.from({ length: 40 }, (_, index) =>
  aCardStory(index + 1, { authors: [authorId(index)], leadPhoto: photoId(index) }),
)

const documents: Record<string, readonly unknown[]> = {
  articles: stories,
  sections: [aSection()],
  topics: [aTopic()],
  authors: stories.map((_, index) => anAuthor(index)),
  photos: stories.map((_, index) => aPhoto(index)),
  pages: [aPage()],
}

const countingSource = () => {
  const asked: ContentQuery[] = []
  const source: ContentSource = {
    find: <Document>(query: ContentQuery) => {
      asked.push(query)
      return Promise.resolve((documents[query.collection] ?? []) as Document[])
    },
    warn: () => undefined,
    awaitedTag: sealed,
    pairTag: sealedPair,
  }
  return { asked, source }
}

const numbers = Array.from({ length: 30 }, (_, index) => index + 2)
const fullBody = root([
  ...numbers.map((number) => block({ blockType: 'relatedCard', story: storyId(number) })),
  ...numbers.map((number) => block({ blockType: 'picture', photo: photoId(number) })),
  ...numbers.map((number) =>
    paragraph(internalLink({ relationTo: ARTICLES, value: storyId(number) }, ['a story'])),
  ),
  paragraph(internalLink({ relationTo: PAGES, value: pageId(1) }, ['a page'])),
])

describe('loading a story', () => {
  it('asks eleven questions, however many stories and pictures it shows', async () => {
    const { asked, source } = countingSource()
    const document = aStory(1, { body: fullBody, related: [storyId(31)] })
    const answer = await assembleArticle({ source, settings: toSiteSettings({}), document })
    expect(answer?.body).toHaveLength(91)
    expect(answer?.related).toHaveLength(4)
    expect(asked).toHaveLength(11)
  })

  it('asks of no collection for everything, and for named fields alone', async () => {
    const { asked, source } = countingSource()
    await assembleArticle({ source, settings: toSiteSettings({}), document: aStory(1, { body: fullBody }) })
    for (const { select, limit, where } of asked) {
      expect(Object.keys(select).length).toBeGreaterThan(0)
      expect(Object.values(select)).not.toContain(false)
      expect(limit !== undefined || JSON.stringify(where).includes('"in"')).toBe(true)
    }
  })
})
