import type { ReactNode } from 'react'
import type { Appeal } from '@dateline/content-schema/appeal'
import type { Site } from '@dateline/content-schema/site'
import { OfflineNote } from './OfflineNote'
import { SiteFooter } from './SiteFooter'
import { SiteHeader } from './SiteHeader'
import { messagesFor } from './text/messages'
import { textDirection } from './text/textDirection'

export type ReaderDocumentProps = {
  site: Site
  language: string
  /** The same page in other languages; a language that is missing here leads to its front page. */
  translations: readonly { language: string; path: string }[]
  /** The path of the section that the page belongs to, or null. */
  current: string | null
  /** ISO 8601. On a story's page the moment of first publication, elsewhere today. */
  dateLine: string
  /** The appeal in the slot `banner`, or null. */
  banner: Appeal | null
  /** The path of this page. */
  path: string
  children: ReactNode
}

/** A whole document but for its `<head>`, which belongs to whoever serves it. */
export const ReaderDocument = (props: ReaderDocumentProps) => {
  const { site, language, translations, current, dateLine, banner, path, children } = props
  return (
    <html lang={language} dir={textDirection(language)}>
      <body>
        <a className="skip-link" href="#content">
          {messagesFor(language).skipToContent}
        </a>
        <SiteHeader
          site={site}
          dateLine={dateLine}
          translations={translations}
          current={current}
          path={path}
          banner={banner}
        />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} />
        <OfflineNote site={site} />
      </body>
    </html>
  )
}
