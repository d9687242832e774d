import { NoticePage } from './NoticePage'
import type { NoticeSite } from './NoticePage'
import { messagesFor } from './text/messages'

export type NotFoundViewProps = { site: NoticeSite }

export const NotFoundView = ({ site }: NotFoundViewProps) => {
  const messages = messagesFor(site.language)
  return (
    <NoticePage site={site} title={messages.notFoundTitle}>
      <p>{messages.notFoundText}</p>
    </NoticePage>
  )
}
