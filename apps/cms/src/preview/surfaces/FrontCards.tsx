import { StoryCard } from '@dateline/reader-ui/StoryCard'
import type { SurfaceProps } from './SearchResultPreview'

/** The story on the front page, in each of the places that it may take there. */
export const FrontCards = ({ content, say }: Omit<SurfaceProps, 'siteUrl'>) => {
  const { card } = content
  const inLanguage = { card, language: card.language, headingLevel: 2 as const, hasSectionAsKicker: true }
  return (
    <div className="front page-width">
      <h1 className="surface-name">{say('lead')}</h1>
      <div className="front-top has-lead-only">
        <StoryCard {...inLanguage} prominence="lead" />
      </div>
      <ul className="card-row has-3 surface-row">
        {(['major', 'standard', 'brief'] as const).map((prominence) => (
          <li key={prominence}>
            <p className="surface-name">{say(prominence)}</p>
            <StoryCard {...inLanguage} prominence={prominence} />
          </li>
        ))}
      </ul>
    </div>
  )
}
