import type { Card } from '@dateline/content-schema/card'
import { ResponsivePicture } from './ResponsivePicture'
import type { PictureUse } from './ResponsivePicture'
import { formatDate } from './text/dates'
import { messagesFor } from './text/messages'

/** How much the page makes of a story: `lead` once on the front, `brief` is words only, `listed` has its hour beside it. */
export type Prominence = 'lead' | 'major' | 'standard' | 'brief' | 'listed'

export type StoryCardProps = {
  card: Card
  language: string
  prominence: Prominence
  /** Null inside a running text, whose outline it must not break. */
  headingLevel: 2 | 3 | 4 | null
  /** A story without a kicker shows the name of its section in that place. */
  hasSectionAsKicker?: boolean
  /** Shows the hour of first publication in this IANA zone. */
  timeZone?: string
}

/** Lists say who wrote in their own heading, or have many to a page. */
const NAMES_AUTHORS: ReadonlySet<Prominence> = new Set(['lead', 'major', 'standard'])

const PICTURE_USE: Record<Exclude<Prominence, 'brief'>, PictureUse> = {
  lead: 'frontLead',
  major: 'card',
  standard: 'rowCard',
  listed: 'thumbnail',
}

export const StoryCard = (props: StoryCardProps) => {
  const { card, language, prominence, headingLevel, hasSectionAsKicker = false, timeZone } = props
  const messages = messagesFor(language)
  const kicker = card.kicker === '' && hasSectionAsKicker ? card.section.name : card.kicker
  const authors = NAMES_AUTHORS.has(prominence) ? card.authors.map(({ name }) => name) : []
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(authors)
  const Heading = headingLevel === null ? 'p' : (`h${headingLevel}` as const)
  const hasPicture = prominence !== 'brief' && card.picture !== null
  return (
    <div className={`card is-${prominence}${hasPicture ? ' has-picture' : ''}`}>
      {timeZone === undefined ? null : (
        <time className="card-hour" dateTime={card.firstPublishedAt}>
          {formatDate(card.firstPublishedAt, 'time', { language, timeZone })}
        </time>
      )}
      <div className="card-text">
        {kicker === '' ? null : <p className="kicker">{kicker}</p>}
        <Heading className="card-headline">
          <a href={card.path}>{card.headline}</a>
        </Heading>
        {card.teaser === '' ? null : <p className="card-teaser">{card.teaser}</p>}
        <p className="card-length">
          {[names, messages.minutesRead(card.readingMinutes)].filter((fact) => fact !== '').join(' · ')}
        </p>
      </div>
      {prominence !== 'brief' && card.picture !== null ? (
        <div className="card-picture">
          <ResponsivePicture
            picture={card.picture}
            use={PICTURE_USE[prominence]}
            isFirst={prominence === 'lead'}
          />
        </div>
      ) : null}
    </div>
  )
}
