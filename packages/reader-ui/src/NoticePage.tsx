import { frontPath } from '@dateline/content-schema/readerPath'
import type { ReactNode } from 'react'
import type { Site } from '@dateline/content-schema/site'
import { messagesFor } from './text/messages'

export type NoticeSite = Pick<Site, 'language' | 'defaultLanguage' | 'sections'>
export type NoticePageProps = { site: NoticeSite; title: string; children: ReactNode }

/** A page that stands in for one that cannot be shown, and says where to go on. */
export const NoticePage = ({ site, title, children }: NoticePageProps) => {
  const messages = messagesFor(site.language)
  return (
    <div className="notice page-width">
      <h1>{title}</h1>
      <div className="notice-text">{children}</div>
      <ul className="notice-ways" aria-label={messages.sections}>
        <li>
          <a href={frontPath(site)}>{messages.toFrontPage}</a>
        </li>
        {site.sections.map((section) => (
          <li key={section.id}>
            <a href={section.path}>{section.name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
