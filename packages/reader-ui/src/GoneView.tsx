import { NoticePage } from './NoticePage'
import type { NoticeSite } from './NoticePage'
import { SearchElsewhere } from './SearchElsewhere'
import { messagesFor } from './text/messages'

export type GoneViewProps = {
  site: NoticeSite
  /** Why the story was withdrawn, in the newsroom's words; null or empty where it gives none. */
  reason: string | null
}

export const GoneView = ({ site, reason }: GoneViewProps) => {
  const messages = messagesFor(site.language)
  return (
    <NoticePage site={site} title={messages.goneTitle}>
      <p>{messages.goneText}</p>
      {reason === null || reason === '' ? null : (
        <p>
          <strong>{messages.goneReason}</strong> {reason}
        </p>
      )}
      <SearchElsewhere site={site} />
    </NoticePage>
  )
}
