import type { Card } from '@dateline/content-schema/card'
import { StoryCard } from './StoryCard'
import { formatDate } from './text/dates'
import type { DateView } from './text/dates'
import { groupByDay } from './text/groupByDay'

export type DayListProps = {
  cards: readonly Card[]
  /** The level of the days; stories are one deeper. */
  headingLevel: 2 | 3
  hasSectionAsKicker?: boolean
} & DateView

/** Stories under the days of their first publication: the date stands in the margin, as on a page of a diary. */
export const DayList = ({ cards, headingLevel, hasSectionAsKicker, language, timeZone }: DayListProps) => {
  const Heading = `h${headingLevel}` as const
  return groupByDay(cards, timeZone).map(({ day, cards: ofThatDay }, index) => (
    <section className="day" key={`${day} ${index}`}>
      <Heading className="day-name">
        <time dateTime={day}>
          {formatDate(ofThatDay[0]?.firstPublishedAt ?? day, 'dateLine', { language, timeZone })}
        </time>
      </Heading>
      <ul className="day-stories">
        {ofThatDay.map((card) => (
          <li key={card.id}>
            <StoryCard
              card={card}
              language={language}
              prominence="listed"
              headingLevel={headingLevel === 2 ? 3 : 4}
              hasSectionAsKicker={hasSectionAsKicker}
              timeZone={timeZone}
            />
          </li>
        ))}
      </ul>
    </section>
  ))
}
