import type { Card } from '@dateline/content-schema/card'
import type { Site } from '@dateline/content-schema/site'
import { MostReadList } from './MostReadList'
import { messagesFor } from './text/messages'

export type MostReadViewProps = { articles: readonly Card[]; site: Pick<Site, 'language'> }

export const MostReadView = ({ articles, site }: MostReadViewProps) => {
  const messages = messagesFor(site.language)
  return (
    <div className="list page-width">
      <header className="list-head">
        <div className="list-intro">
          <h1>{messages.mostRead}</h1>
          <p className="list-description">{messages.mostReadHow}</p>
        </div>
      </header>
      {articles.length === 0 ? (
        <p className="empty">{messages.tooFewReads}</p>
      ) : (
        <MostReadList articles={articles} headingLevel={2} />
      )}
    </div>
  )
}
