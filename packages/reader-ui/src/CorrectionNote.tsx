import type { ElementOf } from '@dateline/content-schema/element'
import { formatDay } from './text/dates'
import { messagesFor } from './text/messages'

export type CorrectionNoteProps = { note: ElementOf<'correctionNote'>; language: string }

/** In the look of the list of changes under a story, because it says the same kind of thing. */
export const CorrectionNote = ({ note, language }: CorrectionNoteProps) => {
  const kind = messagesFor(language).noteKinds[note.kind]
  return (
    <aside className="correction-note" role="note" aria-label={kind}>
      <p className="correction-note-kind">
        <strong>{note.day === null ? kind : `${kind},`}</strong>
        {note.day === null ? null : <time dateTime={note.day}> {formatDay(note.day, language)}</time>}
      </p>
      <p>{note.text}</p>
    </aside>
  )
}
