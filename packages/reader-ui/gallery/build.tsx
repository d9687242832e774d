import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PICTURE_WIDTHS } from '@dateline/content-schema/picture'
import { drawPicture } from '@dateline/test-kit/dto/drawPicture'
import { anAppeal } from '@dateline/test-kit/dto/anAppeal'
import { pictureNameOf } from '@dateline/test-kit/dto/aPicture'
import { someSearchResults } from '@dateline/test-kit/dto/someSearchResults'
import type { Appeal } from '@dateline/content-schema/appeal'
import type { Article } from '@dateline/content-schema/article'
import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import type { Site } from '@dateline/content-schema/site'
import { ArchiveView } from '../src/ArchiveView'
import { ArticleView } from '../src/ArticleView'
import { FrontView } from '../src/FrontView'
import { GoneView } from '../src/GoneView'
import { ListView } from '../src/ListView'
import { MostReadView } from '../src/MostReadView'
import { NewsletterView } from '../src/NewsletterView'
import { NotFoundView } from '../src/NotFoundView'
import { PeriodView } from '../src/PeriodView'
import { PageView } from '../src/PageView'
import { ReaderDocument } from '../src/ReaderDocument'
import { SavedView } from '../src/SavedView'
import { SearchView } from '../src/SearchView'
import { bundleStyles } from './bundleStyles'
import * as fixtures from './fixtures'

/** Every page of the reader site with invented content, as files: serve the folder and look at it. */

const here = dirname(fileURLToPath(import.meta.url))
const folder = join(here, '../dist/gallery')
const today = '2026-03-13T12:00:00.000Z'
const { site, russianSite } = fixtures

type Frame = { site?: Site; path?: string; current?: string; dateLine?: string; banner?: Appeal | null }

const framed = (view: ReactElement, frame: Frame = {}): ReactElement => {
  const {
    site: ownSite = site,
    path = '/somewhere',
    current = null,
    dateLine = today,
    banner = fixtures.banner,
  } = frame
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
  const { appeal = anAppeal(), ...rest } = frame
  const ownSite = frame.site ?? site
  return framed(
    <ArticleView
      article={article}
      site={ownSite}
      appeal={appeal}
      address={`https://courier.example${article.path}`}
    />,
    { path: article.path, current: article.section.path, dateLine: article.firstPublishedAt, ...rest },
  )
}

const pages: Record<string, ReactElement> = {
  front: framed(<FrontView front={fixtures.front} mostRead={fixtures.listedCards} site={site} />, {
    path: '/',
  }),
  'front-bare': framed(
    <FrontView
      front={{ ...fixtures.front, lead: null, curated: fixtures.front.curated.slice(0, 2) }}
      site={site}
    />,
    { path: '/', banner: null },
  ),
  story: story(fixtures.fullArticle),
  'story-russian': story(fixtures.russianArticle, {
    site: russianSite,
    appeal: fixtures.russianAppeal,
    banner: null,
  }),
  'story-long': story(fixtures.longArticle, { banner: null, appeal: null }),
  'story-short': story(fixtures.shortArticle, { banner: null }),
  section: framed(
    <ListView
      site={site}
      title="Islands"
      kicker=""
      description={['Ferries, tides and everyone who waits for them.']}
      portrait={null}
      articles={fixtures.listedCards}
      olderHref="/islands?before=2026-03-12"
      newerHref={null}
    />,
    { path: '/islands', current: '/islands' },
  ),
  author: framed(
    <ListView
      site={site}
      title="Marta Ilves"
      kicker="Harbour correspondent"
      description={[
        'Marta Ilves has written about the harbour since 2009. Before that she repaired outboard engines.',
      ]}
      portrait={fixtures.portrait}
      articles={fixtures.listedCards.slice(0, 2)}
      olderHref={null}
      newerHref={null}
    />,
    { banner: null },
  ),
  'most-read': framed(<MostReadView articles={fixtures.listedCards} site={site} />, { path: '/most-read' }),
  newsletter: framed(<NewsletterView step="invalid" site={site} />, { path: '/newsletter', banner: null }),
  'newsletter-confirm': framed(<NewsletterView step="confirm" site={russianSite} />, {
    site: russianSite,
    banner: null,
  }),
  archive: framed(<ArchiveView months={['2026-03', '2026-02', '2025-12', '2025-01']} site={site} />, {
    path: '/archive',
    banner: null,
  }),
  'archive-month': framed(
    <PeriodView
      archive={{
        period: '2026-03',
        parts: ['2026-03-01', '2026-03-12', '2026-03-13'],
        earlier: '2026-02',
        later: null,
        articles: fixtures.listedCards,
        next: 'cursor',
        tags: [],
      }}
      site={site}
      isFurtherPage={false}
    />,
    { path: '/2026/03', banner: null },
  ),
  page: framed(<PageView page={fixtures.about} site={site} />, { path: '/about', banner: null }),
  saved: framed(<SavedView language="en" />, { path: '/saved', banner: null }),
  search: framed(
    <SearchView
      site={site}
      asked={readSearchQuery(new URLSearchParams('q=sea wal&sort=newest'))}
      results={someSearchResults({ suggestion: 'sea wall' })}
      topics={someSearchResults().topics}
    />,
    { path: '/search', banner: null },
  ),
  'not-found': framed(<NotFoundView site={site} newest={fixtures.listedCards.slice(0, 4)} />, {
    banner: null,
  }),
  gone: framed(<GoneView site={site} reason="It named a person who was not involved." />, { banner: null }),
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'reader.css'), bundleStyles(join(here, '../src/styles/reader.css'), folder))

const head = (title: string): string =>
  `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/reader.css"></head>`

for (const [name, page] of Object.entries(pages)) {
  const html = renderToStaticMarkup(page).replace('<head>', head(name).replace('</head>', ''))
  writeFileSync(join(folder, `${name}.html`), `<!doctype html>${html}`)
}
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en">${head('Gallery')}<body><main class="page-width"><h1>Gallery</h1><ul>${Object.keys(
    pages,
  )
    .map((name) => `<li><a href="/${name}.html">${name}</a></li>`)
    .join('')}</ul></main></body></html>`,
)

for (const [id, scene] of Object.entries(fixtures.SCENE_OF)) {
  const media = join(folder, 'media', pictureNameOf(id))
  mkdirSync(media, { recursive: true })
  for (const width of PICTURE_WIDTHS) {
    for (const format of ['webp', 'jpg'] as const) {
      const height = Math.round((width * 10) / 16)
      writeFileSync(join(media, `${width}.${format}`), await drawPicture({ scene, width, height, format }))
    }
  }
}
process.stdout.write(`${Object.keys(pages).length} pages in ${folder}\n`)
