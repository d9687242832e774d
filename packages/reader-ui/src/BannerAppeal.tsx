import type { Appeal } from '@dateline/content-schema/appeal'
import { messagesFor } from './text/messages'

export type BannerAppealProps = { appeal: Appeal }

/** One line and one link above everything else. */
export const BannerAppeal = ({ appeal }: BannerAppealProps) => (
  <section className="banner" aria-label={messagesFor(appeal.language).support} data-appeal={appeal.id}>
    <div className="page-width">
      <p>
        <strong>{appeal.heading}</strong>
        {appeal.paragraphs.slice(0, 1).map((parts) => ` ${parts.map((part) => part.text).join('')}`)}
      </p>
      <a className="button" href={appeal.target}>
        {appeal.button}
      </a>
    </div>
  </section>
)
