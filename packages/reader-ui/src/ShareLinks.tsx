import { messagesFor } from './text/messages'
import { shareTargets } from './text/shareTargets'
import type { Share } from './text/shareTargets'

export type ShareLinksProps = { share: Share; language: string }

export const ShareLinks = ({ share, language }: ShareLinksProps) => {
  const messages = messagesFor(language)
  return (
    <nav className="share" aria-label={messages.share}>
      <b aria-hidden="true">{messages.share}</b>
      <ul>
        {shareTargets(share, messages.shareByMail).map((target) => (
          <li key={target.id}>
            <a href={target.href} rel="noopener nofollow">
              {target.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
