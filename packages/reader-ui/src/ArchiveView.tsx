import type { Month } from '@dateline/content-schema/archive'
import { periodPath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { formatPart } from './text/dates'
import { messagesFor } from './text/messages'

export type ArchiveViewProps = {
  /** The newest first. */
  months: readonly Month[]
  site: Pick<Site, 'language' | 'defaultLanguage'>
}

/** All months that have stories, under their years. */
export const ArchiveView = ({ months, site }: ArchiveViewProps) => {
  const { language } = site
  const messages = messagesFor(language)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return (
    <div className="list archive page-width">
      <header className="list-head">
        <div className="list-intro">
          <h1>{messages.archive}</h1>
          <p className="list-description">{messages.allByDate}</p>
        </div>
      </header>
      {years.length === 0 ? <p className="empty">{messages.noStories}</p> : null}
      {years.map((year) => (
        <section className="day" key={year}>
          <h2 className="day-name">
            <a href={periodPath(year, site)}>{year}</a>
          </h2>
          <ul className="archive-parts">
            {months
              .filter((month) => month.startsWith(year))
              .reverse()
              .map((month) => (
                <li key={month}>
                  <a href={periodPath(month, site)}>{formatPart(month, language)}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
