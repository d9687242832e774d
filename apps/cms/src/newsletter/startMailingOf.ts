import type { Payload } from 'payload'
import { env } from '../env'
import { keepDoing } from '../keepDoing'
import { databaseOf } from '../publishing/feedCollections'
import { mailSubscribers } from './mailSubscribers'

const EVERY_MILLISECONDS = 2000

/** Writes to whoever asked for the newsletter, soon after. @returns a function that stops it */
export const startMailingOf = (payload: Payload): (() => void) => {
  const onError = (error: unknown): void =>
    payload.logger.error({ msg: 'newsletter: a mail did not go, will be tried again', err: error })
  const mailing = { payload, db: databaseOf(payload), siteUrl: env.SITE_URL, onError }
  return keepDoing({
    work: () => mailSubscribers({ ...mailing, send: (mail) => payload.sendEmail(mail) }),
    everyMilliseconds: EVERY_MILLISECONDS,
    onError,
  })
}
