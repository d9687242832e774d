import { newsletterPath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { messagesFor } from './text/messages'

export type NewsletterFormProps = {
  site: Pick<Site, 'language' | 'defaultLanguage'>
  /** Two forms may stand on one page; their fields are told apart by it. */
  id: string
  hasError?: boolean
}

/** Plain HTML: the browser checks the address, and the server does again. */
export const NewsletterForm = ({ site, id, hasError = false }: NewsletterFormProps) => {
  const messages = messagesFor(site.language)
  return (
    <form className="newsletter-form" action={newsletterPath('form', site)} method="post">
      <label htmlFor={`${id}-email`}>{messages.yourEmail}</label>
      <div className="newsletter-line">
        <input
          id={`${id}-email`}
          type="email"
          name="email"
          autoComplete="email"
          required
          maxLength={254}
          aria-invalid={hasError ? true : undefined}
          aria-describedby={hasError ? `${id}-error` : undefined}
        />
        <button className="button" type="submit">
          {messages.subscribe}
        </button>
      </div>
      {hasError ? (
        <p className="form-error" id={`${id}-error`}>
          {messages.emailInvalid}
        </p>
      ) : null}
      <div className="form-trap" aria-hidden="true">
        <label htmlFor={`${id}-website`}>{messages.leaveEmpty}</label>
        <input id={`${id}-website`} type="text" name="website" tabIndex={-1} autoComplete="off" />
      </div>
    </form>
  )
}
