import { toArticle } from '@dateline/cms/content-api/mappers/toArticle'
import { aContext, aStory } from '@dateline/cms/content-api/fixtures/storedDocuments'
import type { LedgerRow } from '@dateline/cms/publishing/updatedAtForReaders'
import type { Article } from '@dateline/content-schema/article'
import { article as articleSchema, UPDATE_KINDS } from '@dateline/content-schema/article'
import { modifiedAt } from '@dateline/content-schema/modifiedAt'
import { ArticleView } from '@dateline/reader-ui/ArticleView'
import { newsArticleOf } from '@dateline/web/seo/newsArticleOf'
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

const site = { name: 'The Courier', timeZone: 'UTC', languages: [], defaultLanguage: 'en' }
const moment = fc
  .date({ min: new Date('2026-03-14T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const word = fc.stringMatching(/^[a-z]{6,12}$/)
const row: fc.Arbitrary<LedgerRow> = fc.record({
  at: fc.oneof({ weight: 5, arbitrary: moment }, { weight: 1, arbitrary: fc.constant(null) }),
  kind: fc.constantFrom(...UPDATE_KINDS),
  note: fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(null, '') }),
})

const published = (updates: LedgerRow[]): Article => {
  const document = aStory(1, { updates })
  const made = toArticle(
    {
      document,
      authors: new Map(),
      related: { chosen: [], byTopic: [], bySection: [] },
      before: [],
      translations: [],
      targets: { stories: new Map(), pages: new Map() },
      appeals: new Map(),
    },
    aContext(),
  )
  return articleSchema.parse(made)
}
const page = (article: Article): string =>
  renderToStaticMarkup(
    createElement(ArticleView, {
      article,
      site,
      appeal: null,
      address: `https://courier.example${article.path}`,
    }),
  )
const momentsIn = (html: string): string[] =>
  [...html.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, at]) => at ?? '')

/** What a reader finds in the page: the stamp beside the byline, and the rows of the list under the text. */
const read = (html: string) => {
  const [, list = ''] = /<section class="updates"[^]*?>([^]*?)<\/section>/.exec(html) ?? []
  return {
    rows: [...list.matchAll(/<p>([^<]*)<\/p>/g)].map(([, note]) => note),
    rowMoments: momentsIn(list),
    stamps: momentsIn(html.replace(list, '')),
  }
}

describe('the ledger of a story', () => {
  it('is all that the stamp, the list under the text and the structured data follow, so they agree', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (updates) => {
        const article = published(updates)
        const news = newsArticleOf({ article, site, siteUrl: 'https://courier.example' })
        const told = updates
          .filter(({ at, kind }) => Boolean(at) && kind !== 'typo')
          .toSorted((one, other) => String(one.at).localeCompare(String(other.at)))
        const last = told.at(-1)?.at ?? null
        const { rows, rowMoments, stamps } = read(page(article))

        // The stamp, and what machines read as "modified": the last substantive row, else the first publication.
        expect(article.updatedAt).toBe(last)
        expect(stamps).toEqual(last === null ? [article.firstPublishedAt] : [article.firstPublishedAt, last])
        expect(news.dateModified).toBe(last ?? article.firstPublishedAt)
        expect(news.dateModified).toBe(modifiedAt(article))

        // The list: every substantive row that has a sentence, oldest first, and none besides.
        const withWords = told.filter(({ note }) => Boolean(note))
        expect(rows).toEqual(withWords.map(({ note }) => note))
        expect(rowMoments).toEqual(withWords.map(({ at }) => at))
        const corrected = withWords.filter(({ kind }) => kind === 'correction' || kind === 'clarification')
        expect(news.correction ?? []).toEqual(
          corrected.map(({ at, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at })),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('says nothing by a typo, however many there are', () => {
    const typos = [1, 2, 3].map((day) => ({
      at: `2026-04-0${day}T00:00:00.000Z`,
      kind: 'typo' as const,
      note: 'x',
    }))
    const quiet = published([])
    expect(page(published(typos))).toBe(page(quiet))
    const news = (article: Article) => newsArticleOf({ article, site, siteUrl: 'https://courier.example' })
    expect(news(published(typos))).toEqual(news(quiet))
  })
})
