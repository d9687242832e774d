import { archivePath } from '@dateline/content-schema/readerPath'
import type { Front, Site } from '@dateline/content-schema/site'
import { DayList } from './DayList'
import { StoryCard } from './StoryCard'
import { messagesFor } from './text/messages'

/** Stories that stand beside the lead on a wide screen; the others follow in rows below it. */
const BESIDE_LEAD = 3

export type FrontViewProps = {
  front: Front
  site: Pick<Site, 'name' | 'language' | 'defaultLanguage' | 'timeZone'>
}

export const FrontView = ({ front, site }: FrontViewProps) => {
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
