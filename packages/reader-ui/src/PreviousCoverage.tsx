import type { Card } from '@dateline/content-schema/card'
import { formatDate } from './text/dates'
import type { DateView } from './text/dates'
import { messagesFor } from './text/messages'

export type PreviousCoverageProps = { cards: readonly Card[] } & DateView

/** How a matter came to be: earlier stories on the same topics, as a list of days and headlines. */
export const PreviousCoverage = ({ cards, language, timeZone }: PreviousCoverageProps) =>
  cards.length === 0 ? null : (
    <section className="previous page-width" aria-labelledby="previous-title">
      <h2 id="previous-title">{messagesFor(language).previousCoverage}</h2>
      <ol>
        {cards.map((card) => (
          <li key={card.id}>
            <time dateTime={card.firstPublishedAt}>
              {formatDate(card.firstPublishedAt, 'day', { language, timeZone })}
            </time>
            <a href={card.path}>{card.headline}</a>
          </li>
        ))}
      </ol>
    </section>
  )
