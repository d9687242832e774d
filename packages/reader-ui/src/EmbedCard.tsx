import type { EmbedElement } from '@dateline/content-schema/element'
import { ResponsivePicture } from './ResponsivePicture'
import { formatDate } from './text/dates'
import { embedProviderName } from './text/embedProviderName'
import { messagesFor } from './text/messages'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // Only an interface merges with the one that React ships.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface IntrinsicElements {
      'reader-embed': {
        frame: string
        provider: string
        /** The words of the button that loads the frame. */
        button: string
        /** What loading it tells the provider, in words. */
        notice: string
        children?: React.ReactNode
      }
    }
  }
}

export type EmbedCardProps = { embed: EmbedElement; language: string; timeZone: string }

/**
 * What somebody published elsewhere, as a card that contacts nobody. The element `reader-embed` is a hook for a
 * script that offers to load the original after a click; without it the link leads there.
 */
export const EmbedCard = ({ embed, language, timeZone }: EmbedCardProps) => {
  const messages = messagesFor(language)
  const provider = embedProviderName(embed)
  const card = (
    <blockquote className="embed" cite={embed.address}>
      {embed.poster === null ? null : (
        <div className="embed-poster">
          <ResponsivePicture picture={embed.poster} use="poster" />
        </div>
      )}
      <div className="embed-text">
        {embed.text
          .split(/\n{2,}/)
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        <footer className="embed-source">
          <cite>
            {embed.author === '' ? messages.embedFrom(provider) : messages.embedBy(embed.author, provider)}
          </cite>
          {embed.postedAt === null ? null : (
            <time dateTime={embed.postedAt}>
              {formatDate(embed.postedAt, 'dayAndTime', { language, timeZone })}
            </time>
          )}
          <a href={embed.address} rel="noopener nofollow">
            {messages.openOriginal(provider)}
          </a>
        </footer>
      </div>
    </blockquote>
  )
  return embed.frame === null ? (
    card
  ) : (
    <reader-embed
      frame={embed.frame}
      provider={embed.provider}
      button={messages.loadEmbed(provider)}
      notice={messages.embedNotice(provider)}
    >
      {card}
    </reader-embed>
  )
}
