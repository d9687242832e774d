import type { Element } from '@dateline/content-schema/element'
import { ArchiveView } from '@dateline/reader-ui/ArchiveView'
import { ArticleView } from '@dateline/reader-ui/ArticleView'
import { FrontView } from '@dateline/reader-ui/FrontView'
import { GoneView } from '@dateline/reader-ui/GoneView'
import { ListView } from '@dateline/reader-ui/ListView'
import { MostReadView } from '@dateline/reader-ui/MostReadView'
import { NewsletterView } from '@dateline/reader-ui/NewsletterView'
import { NotFoundView } from '@dateline/reader-ui/NotFoundView'
import { OfflineView } from '@dateline/reader-ui/OfflineView'
import { PageView } from '@dateline/reader-ui/PageView'
import { PeriodView } from '@dateline/reader-ui/PeriodView'
import { ReaderDocument } from '@dateline/reader-ui/ReaderDocument'
import { SavedView } from '@dateline/reader-ui/SavedView'
import { SearchView } from '@dateline/reader-ui/SearchView'
import { messagesFor } from '@dateline/reader-ui/text/messages'
import type { ReactNode } from 'react'
import { FACTS_NAME, type DocumentFacts } from '../documents/documentFacts'
import { inertJson } from '../seo/inertJson'
import { newsArticleOf } from '../seo/newsArticleOf'
import type { LoadedPage } from './loadPage'
import { translationsOf } from './translationsOf'

const factsOf = ({ status, tags, content, expiresAt, pictures }: LoadedPage): DocumentFacts => ({
  status,
  tags,
  ...(content.kind === 'moved' ? { redirect: content.to } : {}),
  ...(expiresAt === null ? {} : { expiresAt }),
  pictures,
})

const bodyOf = ({ content }: LoadedPage): Element[] => {
  if (content.kind === 'article') return content.article.body
  return content.kind === 'page' ? content.page.body : []
}

const viewOf = (page: LoadedPage, siteUrl: string): ReactNode => {
  const { content, site } = page
  switch (content.kind) {
    case 'article':
      return (
        <ArticleView
          article={content.article}
          site={site}
          appeal={content.appeal}
          address={`${siteUrl}${content.article.path}`}
        />
      )
    case 'front':
      return <FrontView front={content.front} mostRead={content.mostRead} site={site} />
    case 'mostRead':
      return <MostReadView articles={content.articles} site={site} />
    case 'section':
    case 'topic':
    case 'author':
      return (
        <ListView
          site={site}
          path={content.listPath}
          title={content.name}
          kicker={content.kind === 'topic' ? messagesFor(site.language).topic : content.role}
          description={content.description}
          portrait={content.portrait}
          articles={content.list.articles}
          olderHref={
            content.list.next === null
              ? null
              : `${content.listPath}?after=${encodeURIComponent(content.list.next)}`
          }
          // Cursors lead one way; the first page is the way back.
          newerHref={page.after === null ? null : content.listPath}
        />
      )
    case 'newsletter':
      return <NewsletterView step={content.step} site={site} />
    case 'archive':
      return <ArchiveView months={content.months} site={site} />
    case 'period':
      return <PeriodView archive={content.archive} site={site} isFurtherPage={page.after !== null} />
    case 'page':
      return <PageView page={content.page} site={site} />
    case 'saved':
      return <SavedView language={site.language} />
    case 'search':
      return (
        <SearchView site={site} asked={content.asked} results={content.results} topics={content.topics} />
      )
    case 'offline':
      return <OfflineView language={site.language} />
    case 'notFound':
      return <NotFoundView site={site} newest={content.newest} />
    case 'gone':
      return <GoneView site={site} reason={content.reason} />
    case 'moved':
      return <a href={content.to}>{content.to}</a>
  }
}

const currentOf = ({ content }: LoadedPage): string | null => {
  if (content.kind === 'article') return content.article.section.path
  return content.kind === 'section' ? content.listPath : null
}

/** What a kind of page needs on a reader's device. That of a story brings along what every other page asks for by itself. */
const ISLANDS: Partial<Record<LoadedPage['content']['kind'], string>> = {
  article: '/islands/reader-story.js',
  saved: '/islands/reader-saved.js',
}

export type ReaderPageProps = { page: LoadedPage; siteUrl: string }

/** A whole document: words, and the facts about it that our own server reads and removes. */
export const ReaderPage = ({ page, siteUrl }: ReaderPageProps) => {
  const { site, language, dateLine, banner, path, content } = page
  const facts = <meta name={FACTS_NAME} content={JSON.stringify(factsOf(page))} />
  if (content.kind === 'moved') {
    return (
      <html lang={language}>
        <body>
          {facts}
          {viewOf(page, siteUrl)}
        </body>
      </html>
    )
  }
  const island = ISLANDS[content.kind]
  const hasFrames = bodyOf(page).some((element) => element.type === 'embed' && element.frame !== null)
  return (
    <ReaderDocument
      site={site}
      language={language}
      translations={translationsOf(page)}
      current={currentOf(page)}
      dateLine={dateLine}
      banner={banner}
      path={path}
    >
      {facts}
      {content.kind === 'article' ? (
        <script
          type="application/ld+json"
          // React would escape the quotation marks, and machines would read none of it.
          dangerouslySetInnerHTML={{
            __html: inertJson(newsArticleOf({ article: content.article, site, siteUrl })),
          }}
        />
      ) : null}
      {/* Before the words, so that it is on its way early; it runs after them. */}
      {island === undefined ? null : <script type="module" src={island} />}
      {viewOf(page, siteUrl)}
      {content.kind === 'article' ? null : <script type="module" src="/islands/reader-offline.js" async />}
      {hasFrames ? <script type="module" src="/islands/reader-embed.js" async /> : null}
    </ReaderDocument>
  )
}
