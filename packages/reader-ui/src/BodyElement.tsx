import type { Element } from '@dateline/content-schema/element'
import { BodyList } from './BodyList'
import { CorrectionNote } from './CorrectionNote'
import { DataTable } from './DataTable'
import { EmbedCard } from './EmbedCard'
import { FactBox } from './FactBox'
import { PictureFigure } from './PictureFigure'
import { PictureGallery } from './PictureGallery'
import { StoryCard } from './StoryCard'
import { TextRuns } from './TextRuns'
import { messagesFor } from './text/messages'

export type BodyElementProps = { element: Element; language: string; timeZone: string }

/** One element of a body. A new kind of element breaks the build here until it is shown. */
export const BodyElement = ({ element, language, timeZone }: BodyElementProps) => {
  switch (element.type) {
    case 'paragraph':
      return (
        <p>
          <TextRuns runs={element.runs} />
        </p>
      )
    case 'heading': {
      const Heading = `h${element.level}` as const
      return (
        <Heading>
          <TextRuns runs={element.runs} />
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote className="quote">
          {element.paragraphs.map((runs, index) => (
            <p key={index}>
              <TextRuns runs={runs} />
            </p>
          ))}
        </blockquote>
      )
    case 'pullQuote':
      return (
        <blockquote className="pull-quote">
          <p>{element.text}</p>
          {element.attribution === '' ? null : (
            <footer>
              <cite>{element.attribution}</cite>
            </footer>
          )}
        </blockquote>
      )
    case 'list':
      return <BodyList list={element} />
    case 'factBox':
      return <FactBox box={element} language={language} />
    case 'correctionNote':
      return <CorrectionNote note={element} language={language} />
    case 'readMoreBreak':
      // Whoever is on the story's own page has asked for all of it.
      return null
    case 'picture':
      return <PictureFigure picture={element.picture} use="story" />
    case 'gallery':
      return <PictureGallery gallery={element} language={language} />
    case 'embed':
      return <EmbedCard embed={element} language={language} timeZone={timeZone} />
    case 'relatedCard':
      return (
        // A note and no landmark: a story may hold several, two of the same story among them.
        <aside className="related" role="note" aria-label={messagesFor(language).related}>
          <StoryCard card={element.card} language={language} prominence="brief" headingLevel={null} />
        </aside>
      )
    case 'divider':
      return <hr />
    case 'table':
      return <DataTable table={element} language={language} />
    default: {
      const unknown: never = element
      return unknown
    }
  }
}
