import type { ElementOf } from '@dateline/content-schema/element'
import { BodyList } from './BodyList'
import { TextRuns } from './TextRuns'
import { messagesFor } from './text/messages'

export type FactBoxProps = { box: ElementOf<'factBox'>; language: string }

/** A note and no landmark, as a story may hold several. Its title is no heading: the story goes on below the box. */
export const FactBox = ({ box, language }: FactBoxProps) => (
  <aside
    className="fact-box"
    role="note"
    aria-label={box.title === '' ? messagesFor(language).factBox : box.title}
  >
    {box.title === '' ? null : <p className="fact-box-title">{box.title}</p>}
    {box.content.map((part, index) =>
      part.type === 'list' ? (
        <BodyList key={index} list={part} />
      ) : (
        <p key={index}>
          <TextRuns runs={part.runs} />
        </p>
      ),
    )}
  </aside>
)
