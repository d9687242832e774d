import type { Update } from '@dateline/content-schema/article'
import { formatDate } from './text/dates'
import type { DateView } from './text/dates'
import { messagesFor } from './text/messages'

export type UpdateNotesProps = { updates: readonly Update[] } & DateView

/** What a reader of an earlier version must know, oldest first. Typos and changes without a note are not told. */
export const UpdateNotes = ({ updates, language, timeZone }: UpdateNotesProps) => {
  const told = updates.filter((update) => update.kind !== 'typo' && update.note !== '')
  if (told.length === 0) return null
  const messages = messagesFor(language)
  return (
    <section className="updates" aria-labelledby="updates-title">
      <h2 id="updates-title">{messages.correctionsTitle}</h2>
      <ul>
        {told.map((update) => (
          <li key={`${update.at} ${update.kind}`}>
            <strong>{messages.updateKinds[update.kind]},</strong>{' '}
            <time dateTime={update.at}>{formatDate(update.at, 'dayAndTime', { language, timeZone })}</time>
            <p>{update.note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
