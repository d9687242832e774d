import type { MarkedText, SearchHit } from '@dateline/content-schema/search'
import { ResponsivePicture } from './ResponsivePicture'
import type { DateView } from './text/dates'
import { formatDate } from './text/dates'

export type SearchHitsProps = { hits: readonly SearchHit[]; start: number } & DateView

const Marked = ({ text }: { text: MarkedText }) =>
  text.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))

/** @property start the number of the first story, for whoever hears the list */
export const SearchHits = ({ hits, start, language, timeZone }: SearchHitsProps) => (
  <ol className="search-hits" start={start}>
    {hits.map(({ card, headline, excerpt }) => (
      <li key={card.id}>
        <div className={`card search-hit${card.picture === null ? '' : ' has-picture'}`}>
          <div className="card-text">
            <p className="kicker">{card.section.name}</p>
            <h3 className="card-headline">
              <a href={card.path}>
                <Marked text={headline} />
              </a>
            </h3>
            <p className="card-teaser">
              <Marked text={excerpt} />
            </p>
            <p className="card-length">
              <time dateTime={card.firstPublishedAt}>
                {formatDate(card.firstPublishedAt, 'day', { language, timeZone })}
              </time>
            </p>
          </div>
          {card.picture === null ? null : (
            <div className="card-picture">
              <ResponsivePicture picture={card.picture} use="thumbnail" />
            </div>
          )}
        </div>
      </li>
    ))}
  </ol>
)
