import { frontPath, searchPath } from '@dateline/content-schema/readerPath'
import type { Appeal } from '@dateline/content-schema/appeal'
import type { Site } from '@dateline/content-schema/site'
import { BannerAppeal } from './BannerAppeal'
import { dayOf, formatDate } from './text/dates'
import { messagesFor } from './text/messages'
import { textDirection } from './text/textDirection'

export type SiteHeaderProps = {
  site: Site
  /** ISO 8601: a moment of the day that stands at the head of the page. Of it only the day is told: a page that is made again is the same. */
  dateLine: string
  translations: readonly { language: string; path: string }[]
  /** The path of the section that the page belongs to, or null. */
  current: string | null
  /** The path of the page itself. */
  path: string
  banner: Appeal | null
}

export const SiteHeader = ({ site, dateLine, translations, current, path, banner }: SiteHeaderProps) => {
  const { language } = site
  const messages = messagesFor(language)
  const home = frontPath(site)
  const others = site.languages
    .filter((other) => other.code !== language)
    .map((other) => ({
      ...other,
      path: translations.find((translation) => translation.language === other.code)?.path ?? other.home,
    }))
  return (
    <header className="site-header">
      <div className="date-line page-width">
        <time dateTime={dayOf(dateLine, site.timeZone)}>
          {formatDate(dateLine, 'dateLine', { language, timeZone: site.timeZone })}
        </time>
        <div className="date-line-ways">
          <a
            className="to-search"
            href={searchPath(site)}
            rel="search"
            aria-current={path === searchPath(site) ? 'page' : undefined}
          >
            <svg
              width="16"
              height="16"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              aria-hidden="true"
            >
              <circle cx="6.5" cy="6.5" r="5" />
              <path d="m10.5 10.5 4 4" strokeLinecap="round" />
            </svg>
            {messages.search}
          </a>
          {others.length === 0 ? null : (
            <nav aria-label={messages.languages}>
              <ul>
                {others.map((other) => (
                  <li key={other.code}>
                    <a
                      href={other.path}
                      lang={other.code}
                      hrefLang={other.code}
                      dir={textDirection(other.code)}
                    >
                      {other.name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
      {banner === null ? null : <BannerAppeal appeal={banner} />}
      <div className={`masthead page-width${path === home ? ' is-front' : ''}`}>
        <a className="masthead-name" href={home} aria-current={path === home ? 'page' : undefined}>
          {site.name}
        </a>
        {site.tagline === '' ? null : <p className="masthead-tagline">{site.tagline}</p>}
      </div>
      {site.sections.length === 0 ? null : (
        <nav className="sections page-width" aria-label={messages.sections}>
          <ul>
            {site.sections.map((section) => (
              <li key={section.id}>
                <a
                  href={section.path}
                  aria-current={
                    section.path === path ? 'page' : section.path === current ? 'true' : undefined
                  }
                >
                  {section.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
