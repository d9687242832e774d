import type { Card } from '@dateline/content-schema/card'
import type { Site } from '@dateline/content-schema/site'
import { DayList } from './DayList'
import { NoticePage } from './NoticePage'
import type { NoticeSite } from './NoticePage'
import { SearchElsewhere } from './SearchElsewhere'
import { messagesFor } from './text/messages'

export type NotFoundViewProps = { site: NoticeSite & Pick<Site, 'timeZone'>; newest: readonly Card[] }

export const NotFoundView = ({ site, newest }: NotFoundViewProps) => {
  const { language, timeZone } = site
  const messages = messagesFor(language)
  return (
    <>
      <NoticePage site={site} title={messages.notFoundTitle}>
        <p>{messages.notFoundText}</p>
        <SearchElsewhere site={site} />
      </NoticePage>
      {newest.length === 0 ? null : (
        <section className="front-newest page-width" aria-labelledby="newest-title">
          <h2 id="newest-title" className="section-title">
            {messages.newest}
          </h2>
          <DayList
            cards={newest}
            headingLevel={3}
            hasSectionAsKicker
            language={language}
            timeZone={timeZone}
          />
        </section>
      )}
    </>
  )
}
