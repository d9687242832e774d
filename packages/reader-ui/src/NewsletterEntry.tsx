import type { Card } from '@dateline/content-schema/card'
import { pictureAddress } from '@dateline/content-schema/picture'
import { messagesFor } from './text/messages'

export type NewsletterEntryProps = {
  card: Card
  /** Where the reader site is, without a slash at the end: a mail has no address of its own. */
  siteUrl: string
}

const PICTURE_WIDTH = 640
const FACE = "Georgia, 'Times New Roman', serif"

/**
 * A story in a mail. Programs that read mail take styles from attributes only; colours are left to them where they
 * can be, so that a dark one stays dark.
 */
export const NewsletterEntry = ({ card, siteUrl }: NewsletterEntryProps) => {
  const { language, picture } = card
  const kicker = card.kicker === '' ? card.section.name : card.kicker
  return (
    <div lang={language} style={{ maxWidth: '600px', fontFamily: FACE, fontSize: '18px', lineHeight: 1.5 }}>
      {picture === null ? null : (
        <img
          src={`${siteUrl}${pictureAddress(picture.name, PICTURE_WIDTH, 'jpg')}`}
          alt={picture.alt}
          width={600}
          height={Math.round((600 * picture.height) / picture.width)}
          style={{ display: 'block', width: '100%', height: 'auto', marginBottom: '12px' }}
        />
      )}
      <p style={{ margin: '0 0 4px', fontSize: '15px' }}>{kicker}</p>
      <h2 style={{ margin: '0 0 8px', fontSize: '26px', lineHeight: 1.2 }}>
        <a href={`${siteUrl}${card.path}`} style={{ color: 'inherit' }}>
          {card.headline}
        </a>
      </h2>
      {card.teaser === '' ? null : <p style={{ margin: '0 0 8px' }}>{card.teaser}</p>}
      <p style={{ margin: 0, fontSize: '15px' }}>{messagesFor(language).minutesRead(card.readingMinutes)}</p>
    </div>
  )
}
