import { feedPath } from '@dateline/content-schema/machinePath'
import {
  archivePath,
  frontPath,
  mostReadPath,
  newsletterPath,
  savedPath,
} from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { NewsletterForm } from './NewsletterForm'
import { messagesFor } from './text/messages'

export type SiteFooterProps = { site: Site }

export const SiteFooter = ({ site }: SiteFooterProps) => {
  const messages = messagesFor(site.language)
  return (
    <footer className="site-footer" aria-label={messages.footer}>
      <div className="page-width">
        <div className="footer-name">
          <a href={frontPath(site)}>{site.name}</a>
          {site.description === '' ? null : <p>{site.description}</p>}
          <section className="footer-newsletter" aria-labelledby="footer-newsletter">
            <h2 id="footer-newsletter">
              <a href={newsletterPath('form', site)}>{messages.newsletter}</a>
            </h2>
            <NewsletterForm site={site} id="footer" />
          </section>
          <a className="footer-support" href={site.supportPath}>
            {messages.supportUs}
          </a>
          <a className="footer-saved" href={savedPath(site)}>
            {messages.saved.title}
          </a>
        </div>
        {site.pages.length === 0 ? null : (
          <section aria-labelledby="footer-about">
            <h2 id="footer-about">{messages.aboutUs}</h2>
            <ul>
              {site.pages.map((page) => (
                <li key={page.path}>
                  <a href={page.path}>{page.title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="footer-site">
          <h2 id="footer-site">{messages.onThisSite}</h2>
          <ul>
            <li>
              <a href={archivePath(site)}>{messages.allByDate}</a>
            </li>
            <li>
              <a href={mostReadPath(site)}>{messages.mostRead}</a>
            </li>
            <li>
              <a href={feedPath(frontPath(site), 'rss')}>{messages.feed}</a>
            </li>
          </ul>
        </section>
        {site.contact.email === '' && site.contact.address === '' ? null : (
          <section aria-labelledby="footer-contact">
            <h2 id="footer-contact">{messages.contact}</h2>
            <address>
              {site.contact.email === '' ? null : (
                <a href={`mailto:${site.contact.email}`}>{site.contact.email}</a>
              )}
              {site.contact.address === '' ? null : <span>{site.contact.address}</span>}
            </address>
          </section>
        )}
        {site.imprint === '' ? null : <p className="imprint">{site.imprint}</p>}
      </div>
    </footer>
  )
}
