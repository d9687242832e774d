import type { IntakeClient } from '@dateline/content-client/intakeClient'
import { ContentUnavailable } from '@dateline/content-client/contentUnavailable'
import { linkToken, subscriberEmail } from '@dateline/content-schema/intake'
import { parseReaderPath, type NewsletterStep, type ReaderAddress } from '@dateline/content-schema/readerPath'
import { isOwnPage } from '../documents/isOwnPage'
import { languageIn } from '../documents/readerAddress'
import type { PostAnswer, Posted, Receive, ReceiverOf } from '../documents/receivePosts'

type Address = Extract<ReaderAddress, { kind: 'newsletter' }>
type Intake = Pick<IntakeClient, 'subscribe' | 'confirmSubscription' | 'endSubscription'>
type Receiving = {
  intake: Intake
  /** Of which pages forms are taken. */
  siteUrl: string
  /** Milliseconds of a clock that never goes back. */
  now: () => number
  onFailure: (error: unknown, job: string) => void
}

/** Forms that are taken in a minute: nobody's newspaper wins more subscribers, and who floods it sends no more mails. */
const MAX_A_MINUTE = 60
const MINUTE = 60_000

const isRefused = (error: unknown, status: number): boolean =>
  error instanceof ContentUnavailable && error.status === status

/**
 * The forms on the way to the newsletter and away from it. They need no script, and every answer is a page that is the
 * same for everybody: what was typed stands on none.
 */
export const newsletterReceiver = ({ intake, siteUrl, now, onFailure }: Receiving): ReceiverOf => {
  let minute = 0
  let taken = 0
  const isFlood = (): boolean => {
    const present = Math.floor(now() / MINUTE)
    if (present !== minute) taken = 0
    minute = present
    taken += 1
    return taken > MAX_A_MINUTE
  }

  const subscribe = async (
    { headers, body }: Posted,
    language: string | null,
  ): Promise<NewsletterStep | null> => {
    // A form on another site must not make us write to its visitors.
    if (!isOwnPage(headers, siteUrl)) return null
    const form = new URLSearchParams(body)
    // No person sees this field. Robots fill in all that there are, and are told what they hope for.
    if (form.get('website')) return 'sent'
    const email = subscriberEmail.safeParse(form.get('email')?.trim())
    if (!email.success) return 'invalid'
    if (isFlood()) return 'later'
    try {
      await intake.subscribe({ email: email.data, ...(language === null ? {} : { language }) })
      return 'sent'
    } catch (error) {
      if (isRefused(error, 400)) return 'invalid'
      onFailure(error, 'a subscription')
      return 'later'
    }
  }

  type Link = { posted: Posted; act: (link: { token: string }) => Promise<void>; done: NewsletterStep }
  const followLink = async ({ posted, act, done }: Link): Promise<NewsletterStep> => {
    const link = linkToken.safeParse({ token: posted.query.get('token') })
    if (!link.success) return 'expired'
    try {
      await act(link.data)
      return done
    } catch (error) {
      if (isRefused(error, 404)) return 'expired'
      onFailure(error, 'a link of a mail')
      return 'later'
    }
  }

  const stepAfter = (step: NewsletterStep, posted: Posted, language: string | null) => {
    if (step === 'confirm') return followLink({ posted, act: intake.confirmSubscription, done: 'confirmed' })
    if (step === 'unsubscribe')
      return followLink({ posted, act: intake.endSubscription, done: 'unsubscribed' })
    return subscribe(posted, language)
  }

  const receive =
    ({ step, language }: Address, path: string): Receive =>
    async (posted): Promise<PostAnswer> => {
      const next = await stepAfter(step, posted, language)
      if (next === null) return { status: 403 }
      // A program that reads mail presses for somebody (RFC 8058) and is led nowhere.
      if (posted.body === 'List-Unsubscribe=One-Click') return { status: 200, text: `${next}\n` }
      const form = step === 'form' ? path : path.slice(0, path.lastIndexOf('/'))
      return { status: 303, location: `${form}/${next}` }
    }

  return (path) => {
    const language = languageIn(path)
    const address = parseReaderPath(path, language === null ? [] : [language])
    const takes = address?.kind === 'newsletter' && ['form', 'confirm', 'unsubscribe'].includes(address.step)
    return takes ? receive(address, path) : null
  }
}
