import type { Card } from '@dateline/content-schema/card'
import { StoryCard } from './StoryCard'
import { messagesFor } from './text/messages'

export type ReadMoreProps = { cards: readonly Card[]; language: string }

export const ReadMore = ({ cards, language }: ReadMoreProps) =>
  cards.length === 0 ? null : (
    <section className="read-more" aria-labelledby="read-more-title">
      <div className="page-width">
        <h2 id="read-more-title">{messagesFor(language).readMore}</h2>
        <ul className={`card-row has-${Math.min(cards.length, 4)}`}>
          {cards.map((card) => (
            <li key={card.id}>
              <StoryCard
                card={card}
                language={language}
                prominence="brief"
                headingLevel={3}
                hasSectionAsKicker
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
