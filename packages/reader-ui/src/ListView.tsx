import type { Card } from '@dateline/content-schema/card'
import type { Picture } from '@dateline/content-schema/picture'
import { feedPath } from '@dateline/content-schema/machinePath'
import { archivePath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { DayList } from './DayList'
import { ResponsivePicture } from './ResponsivePicture'
import { messagesFor } from './text/messages'

export type ListViewProps = {
  site: Pick<Site, 'language' | 'defaultLanguage' | 'timeZone'>
  /** Its own reader address, without a cursor. */
  path: string
  title: string
  /** "Topic", an author's role, or empty. */
  kicker: string
  /** What the section or topic is, or who the author is: one entry a paragraph. */
  description: readonly string[]
  portrait: Picture | null
  articles: readonly Card[]
  olderHref: string | null
  newerHref: string | null
}

export const ListView = (props: ListViewProps) => {
  const { site, path, title, kicker, description, portrait, articles, olderHref, newerHref } = props
  const { language, timeZone } = site
  const messages = messagesFor(language)
  return (
    <div className="list page-width">
      <header className={`list-head${portrait === null ? '' : ' has-portrait'}`}>
        {portrait === null ? null : (
          <div className="portrait">
            <ResponsivePicture picture={portrait} use="portrait" />
          </div>
        )}
        <div className="list-intro">
          {kicker === '' ? null : <p className="kicker">{kicker}</p>}
          <h1>{title}</h1>
          {description
            .filter((paragraph) => paragraph !== '')
            .map((paragraph, index) => (
              <p className="list-description" key={index}>
                {paragraph}
              </p>
            ))}
        </div>
      </header>
      {articles.length === 0 ? (
        <p className="empty">{messages.noStories}</p>
      ) : (
        <DayList cards={articles} headingLevel={2} language={language} timeZone={timeZone} />
      )}
      {olderHref === null && newerHref === null ? null : (
        <nav className="paging" aria-label={messages.pages}>
          {newerHref === null ? null : (
            <a className="paging-newer" href={newerHref} rel="prev">
              {messages.newer}
            </a>
          )}
          {olderHref === null ? null : (
            <a className="paging-older" href={olderHref} rel="next">
              {messages.older}
            </a>
          )}
        </nav>
      )}
      {olderHref === null ? (
        <p className="list-end">
          <a href={archivePath(site)}>{messages.allByDate}</a>
          <a href={feedPath(path, 'rss')}>{messages.feed}</a>
        </p>
      ) : null}
    </div>
  )
}
