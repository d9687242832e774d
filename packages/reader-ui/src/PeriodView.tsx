import type { ArchivePeriod } from '@dateline/content-schema/archive'
import { pathToPeriod, unitOf, type Period } from '@dateline/content-schema/period'
import { archivePath, periodPath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { StoryCard } from './StoryCard'
import { formatDay, formatPart, formatPeriod } from './text/dates'
import { groupByDay } from './text/groupByDay'
import { messagesFor } from './text/messages'

export type PeriodViewProps = {
  archive: ArchivePeriod
  site: Pick<Site, 'language' | 'defaultLanguage'>
  isFurtherPage: boolean
}

type NeighbourProps = { period: Period | null; rel: 'prev' | 'next'; site: PeriodViewProps['site'] }

const Neighbour = ({ period, rel, site }: NeighbourProps) =>
  period === null ? null : (
    <a className={`paging-${rel === 'prev' ? 'newer' : 'older'}`} href={periodPath(period, site)} rel={rel}>
      {formatPeriod(period, site.language)}
    </a>
  )

/** The stories of a year, a month or a day, with the way to its parts and to its neighbours. */
export const PeriodView = ({ archive, site, isFurtherPage }: PeriodViewProps) => {
  const { language } = site
  const messages = messagesFor(language)
  const { period, parts, earlier, later, articles, next } = archive
  const ways = pathToPeriod(period).slice(0, -1)
  const ownPath = periodPath(period, site)
  // The day of an address is that of UTC, so the days of this list are too.
  const days = groupByDay(articles, 'UTC')
  return (
    <div className="list archive page-width">
      <header className="list-head">
        <div className="list-intro">
          <nav className="archive-ways" aria-label={messages.archive}>
            <ul>
              <li>
                <a href={archivePath(site)}>{messages.archive}</a>
              </li>
              {ways.map((way) => (
                <li key={way}>
                  <a href={periodPath(way, site)}>{formatPart(way, language)}</a>
                </li>
              ))}
            </ul>
          </nav>
          <h1>{formatPeriod(period, language)}</h1>
          {parts.length === 0 ? null : (
            <ul className={`archive-parts${unitOf(period) === 'month' ? ' is-days' : ''}`}>
              {parts.map((part) => (
                <li key={part}>
                  <a href={periodPath(part, site)} aria-label={formatPeriod(part, language)}>
                    {formatPart(part, language)}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </header>
      {articles.length === 0 ? <p className="empty">{messages.noStories}</p> : null}
      {days.map(({ day, cards }) => (
        <section className="day" key={day}>
          <h2 className={`day-name${unitOf(period) === 'day' ? ' visually-hidden' : ''}`}>
            <time dateTime={day}>{formatDay(day, language)}</time>
          </h2>
          <ul className="day-stories">
            {cards.map((card) => (
              <li key={card.id}>
                <StoryCard
                  card={card}
                  language={language}
                  prominence="listed"
                  headingLevel={3}
                  hasSectionAsKicker
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {next === null && !isFurtherPage ? null : (
        <nav className="paging" aria-label={messages.pages}>
          {isFurtherPage ? (
            <a className="paging-newer" href={ownPath} rel="prev">
              {messages.newer}
            </a>
          ) : null}
          {next === null ? null : (
            <a className="paging-older" href={`${ownPath}?after=${encodeURIComponent(next)}`} rel="next">
              {messages.older}
            </a>
          )}
        </nav>
      )}
      {earlier === null && later === null ? null : (
        <nav className="paging is-neighbours" aria-label={messages.neighbours}>
          <Neighbour period={earlier} rel="prev" site={site} />
          <Neighbour period={later} rel="next" site={site} />
        </nav>
      )}
    </div>
  )
}
