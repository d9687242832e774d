import { NoticePage } from './NoticePage'
import type { NoticeSite } from './NoticePage'
import { messagesFor } from './text/messages'

export type UnavailableViewProps = { site: NoticeSite }

export const UnavailableView = ({ site }: UnavailableViewProps) => {
  const messages = messagesFor(site.language)
  return (
    <NoticePage site={site} title={messages.unavailableTitle}>
      <p>{messages.unavailableText}</p>
    </NoticePage>
  )
}
