import type { ReactElement } from 'react'
import type { Appeal } from '@dateline/content-schema/appeal'
import type { Article } from '@dateline/content-schema/article'
import { NEWSLETTER_STEPS } from '@dateline/content-schema/readerPath'
import type { SearchResults } from '@dateline/content-schema/search'
import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import type { Site } from '@dateline/content-schema/site'
import { aFront } from '@dateline/test-kit/dto/aFront'
import { anAppeal } from '@dateline/test-kit/dto/anAppeal'
import { someSearchResults } from '@dateline/test-kit/dto/someSearchResults'
import { ArchiveView } from '../src/ArchiveView'
import { ArticleView } from '../src/ArticleView'
import { FrontView } from '../src/FrontView'
import { GoneView } from '../src/GoneView'
import { ListView } from '../src/ListView'
import type { ListViewProps } from '../src/ListView'
import { MostReadView } from '../src/MostReadView'
import { NewsletterView } from '../src/NewsletterView'
import { NotFoundView } from '../src/NotFoundView'
import { OfflineView } from '../src/OfflineView'
import { PageView } from '../src/PageView'
import { PeriodView } from '../src/PeriodView'
import type { PeriodViewProps } from '../src/PeriodView'
import { ReaderDocument } from '../src/ReaderDocument'
import { SavedView } from '../src/SavedView'
import { SearchView } from '../src/SearchView'
import * as fixtures from './fixtures'

/** A whole page. Its file is `<name>.html`. */
export type GalleryPage = { name: string; title: string; page: ReactElement }
export type Chapter = { title: string; pages: GalleryPage[] }

const { site, russianSite, listedCards } = fixtures
const today = '2026-03-13T12:00:00.000Z'

type Frame = { site?: Site; path?: string; current?: string; dateLine?: string; banner?: Appeal | null }

const framed = (view: ReactElement, frame: Frame = {}): ReactElement => {
  const { site: ownSite = site, path = '/somewhere', current = null, dateLine = today, banner = null } = frame
  return (
    <ReaderDocument
      site={ownSite}
      language={ownSite.language}
      translations={[]}
      current={current}
      dateLine={dateLine}
      banner={banner}
      path={path}
    >
      {view}
    </ReaderDocument>
  )
}

const story = (article: Article, frame: Frame & { appeal?: Appeal | null } = {}): ReactElement => {
  const { appeal = null, ...rest } = frame
  return framed(
    <ArticleView
      article={article}
      site={frame.site ?? site}
      appeal={appeal}
      address={`https://courier.example${article.path}`}
    />,
    { path: article.path, current: article.section.path, dateLine: article.firstPublishedAt, ...rest },
  )
}

const list = (
  overrides: Partial<ListViewProps> & Pick<ListViewProps, 'title'>,
  frame: Frame = {},
): ReactElement =>
  framed(
    <ListView
      site={site}
      kicker=""
      description={[]}
      portrait={null}
      articles={listedCards}
      path="/islands"
      olderHref={null}
      newerHref={null}
      {...overrides}
    />,
    frame,
  )

const period = (archive: Partial<PeriodViewProps['archive']> & { period: string }): ReactElement =>
  framed(
    <PeriodView
      archive={{
        parts: [],
        earlier: null,
        later: null,
        articles: listedCards,
        next: null,
        tags: [],
        ...archive,
      }}
      site={site}
      isFurtherPage={false}
    />,
  )

const search = (query: string, results: SearchResults | null, ownSite = site): ReactElement =>
  framed(
    <SearchView
      site={ownSite}
      asked={readSearchQuery(new URLSearchParams(query))}
      results={results}
      topics={results?.topics ?? []}
    />,
    { site: ownSite, path: '/search' },
  )

/** Every kind of page, in each state that looks different. */
export const chapters: Chapter[] = [
  {
    title: 'Front page',
    pages: [
      {
        name: 'front',
        title: 'with a lead, a banner and what is most read',
        page: framed(<FrontView front={fixtures.front} mostRead={listedCards} site={site} />, {
          path: '/',
          banner: fixtures.banner,
        }),
      },
      {
        name: 'front-bare',
        title: 'without a lead',
        page: framed(
          <FrontView
            front={{ ...fixtures.front, lead: null, curated: fixtures.front.curated.slice(0, 2) }}
            site={site}
          />,
          { path: '/' },
        ),
      },
      {
        name: 'front-russian',
        title: 'in Russian',
        page: framed(<FrontView front={fixtures.russianFront} site={russianSite} />, {
          site: russianSite,
          path: '/ru',
        }),
      },
      {
        name: 'front-empty',
        title: 'of a newspaper that has no stories yet',
        page: framed(
          <FrontView front={aFront({ lead: null, curated: [], newest: [] })} site={fixtures.youngSite} />,
          { site: fixtures.youngSite, path: '/' },
        ),
      },
    ],
  },
  {
    title: 'Stories',
    pages: [
      {
        name: 'story',
        title: 'with every element, authors, updates, an appeal and earlier coverage',
        page: story(fixtures.fullArticle, { appeal: anAppeal(), banner: fixtures.banner }),
      },
      {
        name: 'story-russian',
        title: 'in Russian',
        page: story(fixtures.russianArticle, { site: russianSite, appeal: fixtures.russianAppeal }),
      },
      {
        name: 'story-long',
        title: 'long headline, no picture, no author, no topics',
        page: story(fixtures.longArticle),
      },
      {
        name: 'story-short',
        title: 'short headline, upright picture',
        page: story(fixtures.shortArticle, { appeal: anAppeal() }),
      },
      {
        name: 'page',
        title: 'an editable page',
        page: framed(<PageView page={fixtures.about} site={site} />, { path: '/about' }),
      },
    ],
  },
  {
    title: 'Lists',
    pages: [
      {
        name: 'section',
        title: 'a section',
        page: list(
          {
            title: 'Islands',
            description: ['Ferries, tides and everyone who waits for them.'],
            olderHref: '/islands?before=2026-03-12',
          },
          { path: '/islands', current: '/islands' },
        ),
      },
      {
        name: 'section-further',
        title: 'a section, further back',
        page: list(
          { title: 'Islands', olderHref: '/islands?before=2026-03-01', newerHref: '/islands' },
          { current: '/islands' },
        ),
      },
      {
        name: 'section-empty',
        title: 'a section without stories',
        page: list({ title: 'Weather', articles: [] }, { path: '/weather', current: '/weather' }),
      },
      {
        name: 'topic',
        title: 'a topic',
        page: list({
          title: 'Outer harbour',
          kicker: 'Topic',
          description: ['The wall, the quay and the 340 people who live behind them.'],
          articles: listedCards.slice(0, 3),
        }),
      },
      {
        name: 'author',
        title: 'an author',
        page: list({
          title: 'Marta Ilves',
          kicker: 'Harbour correspondent',
          description: [
            'Marta Ilves has written about the harbour since 2009. Before that she repaired outboard engines.',
          ],
          portrait: fixtures.portrait,
          articles: listedCards.slice(0, 2),
        }),
      },
      {
        name: 'most-read',
        title: 'what is most read',
        page: framed(<MostReadView articles={listedCards} site={site} />, { path: '/most-read' }),
      },
      {
        name: 'most-read-empty',
        title: 'what is most read, before enough was read',
        page: framed(<MostReadView articles={[]} site={site} />, { path: '/most-read' }),
      },
      {
        name: 'saved',
        title: 'what the device saved, before its script',
        page: framed(<SavedView language="en" />, { path: '/saved' }),
      },
    ],
  },
  {
    title: 'Archive',
    pages: [
      {
        name: 'archive',
        title: 'all months',
        page: framed(<ArchiveView months={['2026-03', '2026-02', '2025-12', '2025-01']} site={site} />),
      },
      {
        name: 'archive-year',
        title: 'a year',
        page: period({ period: '2026', parts: ['2026-02', '2026-03'], earlier: '2025' }),
      },
      {
        name: 'archive-month',
        title: 'a month that goes on',
        page: period({
          period: '2026-03',
          parts: ['2026-03-01', '2026-03-12', '2026-03-13'],
          earlier: '2026-02',
          next: 'cursor',
        }),
      },
      {
        name: 'archive-day',
        title: 'a day',
        page: period({
          period: '2026-03-12',
          earlier: '2026-03-01',
          later: '2026-03-13',
          articles: listedCards.slice(3),
        }),
      },
    ],
  },
  {
    title: 'Search',
    pages: [
      { name: 'search-unasked', title: 'nothing asked yet', page: search('', null) },
      {
        name: 'search',
        title: 'stories found, another word suggested',
        page: search(
          'q=sea wal&sort=newest',
          someSearchResults({ hits: fixtures.hits, total: 3, suggestion: 'sea wall' }),
        ),
      },
      {
        name: 'search-paged',
        title: 'more than can be shown',
        page: search(
          'q=sea wall&page=2',
          someSearchResults({ hits: fixtures.hits, total: 300, isMore: true, page: 2, pages: 30 }),
        ),
      },
      {
        name: 'search-nothing',
        title: 'nothing found',
        page: search(
          'q=sea walnut&section=weather&from=2026-03-01',
          someSearchResults({ question: 'sea walnut', hits: [], total: 0, pages: 0, known: ['sea'] }),
        ),
      },
      {
        name: 'search-russian',
        title: 'in Russian',
        page: search(
          'q=дамба',
          someSearchResults({ question: 'дамба', hits: fixtures.russianHits }),
          russianSite,
        ),
      },
    ],
  },
  {
    title: 'Newsletter',
    pages: NEWSLETTER_STEPS.map((step) => ({
      name: `newsletter-${step}`,
      title: step,
      page: framed(<NewsletterView step={step} site={site} />),
    })),
  },
  {
    title: 'In place of a page',
    pages: [
      {
        name: 'not-found',
        title: 'not found',
        page: framed(<NotFoundView site={site} newest={listedCards.slice(0, 4)} />),
      },
      {
        name: 'gone',
        title: 'taken down, with a reason',
        page: framed(<GoneView site={site} reason="It named a person who was not involved." />),
      },
      {
        name: 'gone-quietly',
        title: 'taken down without a word',
        page: framed(<GoneView site={site} reason={null} />),
      },
      {
        name: 'offline',
        title: 'no connection, and not kept by the device',
        page: framed(<OfflineView language="en" />, { path: '/offline' }),
      },
    ],
  },
]
