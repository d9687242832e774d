import type { Card } from '@dateline/content-schema/card'
import { archivePath, mostReadPath } from '@dateline/content-schema/readerPath'
import type { Front, Site } from '@dateline/content-schema/site'
import { DayList } from './DayList'
import { MostReadList } from './MostReadList'
import { StoryCard } from './StoryCard'
import { messagesFor } from './text/messages'

/** Stories that stand beside the lead on a wide screen; the others follow in rows below it. */
const BESIDE_LEAD = 3

/** Fewer stories are no order, and more are for the page of their own. */
const LEAST_MOST_READ = 3
const MOST_READ_SHOWN = 5

export type FrontViewProps = {
  front: Front
  /** None in a preview: nobody has read what is not published. */
  mostRead?: readonly Card[]
  site: Pick<Site, 'name' | 'language' | 'defaultLanguage' | 'timeZone'>
}

export const FrontView = ({ front, mostRead = [], site }: FrontViewProps) => {
  const { language, lead } = front
  const messages = messagesFor(language)
  const beside = lead === null ? [] : front.curated.slice(0, BESIDE_LEAD)
  const rows = front.curated.slice(beside.length)
  const isEmpty = lead === null && front.curated.length === 0 && front.newest.length === 0
  return (
    <div className="front page-width">
      <h1 className="visually-hidden">{site.name}</h1>
      {isEmpty ? <p className="empty">{messages.noStories}</p> : null}
      {lead === null && front.curated.length === 0 ? null : (
        <section
          className={`front-top${beside.length === 0 ? ' has-lead-only' : ''}`}
          aria-label={messages.topStories}
        >
          {lead === null ? null : (
            <StoryCard
              card={lead}
              language={language}
              prominence="lead"
              headingLevel={2}
              hasSectionAsKicker
            />
          )}
          {beside.length === 0 ? null : (
            <ul className="front-beside">
              {beside.map((card, index) => (
                <li key={card.id}>
                  <StoryCard
                    card={card}
                    language={language}
                    prominence={index === 0 ? 'major' : 'brief'}
                    headingLevel={3}
                    hasSectionAsKicker
                  />
                </li>
              ))}
            </ul>
          )}
          {rows.length === 0 ? null : (
            <ul
              className={`card-row front-rows has-${rows.length % 4 === 0 ? 4 : rows.length === 2 ? 2 : 3}`}
            >
              {rows.map((card) => (
                <li key={card.id}>
                  <StoryCard
                    card={card}
                    language={language}
                    prominence="standard"
                    headingLevel={lead === null ? 2 : 3}
                    hasSectionAsKicker
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {mostRead.length < LEAST_MOST_READ ? null : (
        <section className="front-most-read" aria-labelledby="most-read-title">
          <h2 id="most-read-title" className="section-title">
            <a href={mostReadPath(site)}>{messages.mostRead}</a>
          </h2>
          <MostReadList articles={mostRead.slice(0, MOST_READ_SHOWN)} headingLevel={3} />
        </section>
      )}
      {front.newest.length === 0 ? null : (
        <section className="front-newest" aria-labelledby="newest-title">
          <h2 id="newest-title" className="section-title">
            {messages.newest}
          </h2>
          <DayList
            cards={front.newest}
            headingLevel={3}
            hasSectionAsKicker
            language={language}
            timeZone={site.timeZone}
          />
          <p className="list-end">
            <a href={archivePath(site)}>{messages.allByDate}</a>
          </p>
        </section>
      )}
    </div>
  )
}
