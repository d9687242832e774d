import { ArticleView } from '@dateline/reader-ui/ArticleView'
import { NewsletterEntry } from '@dateline/reader-ui/NewsletterEntry'
import { ReaderDocument } from '@dateline/reader-ui/ReaderDocument'
import { ReadMore } from '@dateline/reader-ui/ReadMore'
import { textDirection } from '@dateline/reader-ui/text/textDirection'
import type { ReactNode } from 'react'
import type { PreviewContent } from './loadPreview'
import type { PreviewView } from './previewViews'
import { FrontCards } from './surfaces/FrontCards'
import { SearchResultPreview } from './surfaces/SearchResultPreview'
import { SocialCard } from './surfaces/SocialCard'
import type { SayInPreview } from './surfaceWords'
import { NEWSROOM_ICON } from './readdress'

export type PreviewDocumentProps = {
  content: PreviewContent
  view: PreviewView
  siteUrl: string
  /** Where the style sheets are. */
  styles: string
  say: SayInPreview
  /** Stands at the head of a page that is shown to one person outside, who is not offered to share it. */
  mark?: string
}

const Head = ({ content, styles }: Pick<PreviewDocumentProps, 'content' | 'styles'>) => (
  <>
    <title>{content.article.headline}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex, nofollow, noarchive" />
    <meta name="referrer" content="no-referrer" />
    <link rel="stylesheet" href={`${styles}/reader.css`} precedence="reader" />
    <link rel="stylesheet" href={`${styles}/surfaces.css`} precedence="reader" />
    <link rel="icon" type="image/svg+xml" href={NEWSROOM_ICON} />
  </>
)

type View = Exclude<PreviewView, 'story'>

const Surface = ({ content, view, siteUrl, say }: PreviewDocumentProps & { view: View }): ReactNode => {
  const { article, card } = content
  switch (view) {
    case 'front':
      return <FrontCards content={content} say={say} />
    case 'readMore':
      return (
        <>
          <h1 className="surface-name page-width">{say('readMore')}</h1>
          <ReadMore cards={[card, ...article.related.slice(0, 3)]} language={card.language} />
        </>
      )
    case 'search':
      return (
        <div className="page-width">
          <SearchResultPreview content={content} siteUrl={siteUrl} say={say} />
        </div>
      )
    case 'social':
      return (
        <div className="page-width">
          <SocialCard content={content} siteUrl={siteUrl} say={say} />
        </div>
      )
    case 'newsletter':
      return (
        <div className="page-width">
          <h1 className="surface-name">{say('newsletter')}</h1>
          <NewsletterEntry card={card} siteUrl={siteUrl} />
        </div>
      )
  }
}

/** A whole document: the story, or one of the places where readers meet it. */
export const PreviewDocument = (props: PreviewDocumentProps) => {
  const { content, view, siteUrl, mark } = props
  const { article, site } = content
  if (view === 'story') {
    return (
      <ReaderDocument
        site={site}
        language={article.language}
        translations={article.translations}
        current={article.section.path}
        dateLine={article.firstPublishedAt}
        banner={null}
        path={article.path}
      >
        <Head {...props} />
        {mark === undefined ? null : <p className="preview-mark">{mark}</p>}
        <ArticleView
          article={article}
          site={site}
          appeal={null}
          address={mark === undefined ? `${siteUrl}${article.path}` : null}
        />
      </ReaderDocument>
    )
  }
  return (
    <html lang={article.language} dir={textDirection(article.language)}>
      <body className="surface">
        <main className="surface-main">
          <Head {...props} />
          <Surface {...props} view={view} />
        </main>
      </body>
    </html>
  )
}
