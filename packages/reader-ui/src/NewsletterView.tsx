import type { NewsletterStep } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { NewsletterForm } from './NewsletterForm'
import { NoticePage } from './NoticePage'
import type { NoticeSite } from './NoticePage'
import { messagesFor } from './text/messages'

export type NewsletterViewProps = { step: NewsletterStep; site: NoticeSite & Pick<Site, 'name'> }

const WITH_FORM: ReadonlySet<NewsletterStep> = new Set(['form', 'invalid', 'later', 'expired'])

/** One step on the way to the newsletter, or away from it. */
export const NewsletterView = ({ step, site }: NewsletterViewProps) => {
  const { newsletterSteps, confirmNewsletter, leaveNewsletter } = messagesFor(site.language)
  const { title, text } = newsletterSteps[step]
  const button = step === 'confirm' ? confirmNewsletter : step === 'unsubscribe' ? leaveNewsletter : null
  return (
    <NoticePage site={site} title={title}>
      <p>{text(site.name)}</p>
      {button === null ? null : (
        // Without an action it is sent to the address of this page, whose query holds the token of the mail.
        <form className="newsletter-press" method="post">
          <button className="button" type="submit">
            {button}
          </button>
        </form>
      )}
      {WITH_FORM.has(step) ? (
        <NewsletterForm site={site} id="newsletter" hasError={step === 'invalid'} />
      ) : null}
    </NoticePage>
  )
}
