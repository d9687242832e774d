import type { Payload } from 'payload'
import { env } from '../env'
import { databaseOf } from '../publishing/feedCollections'
import { mailSubscribers } from './mailSubscribers'

const EVERY_MILLISECONDS = 2000

/** Writes to whoever asked for the newsletter, soon after. @returns a function that stops it */
export const startMailingOf = (payload: Payload): (() => void) => {
  const onError = (error: unknown): void =>
    payload.logger.error({ msg: 'newsletter: a mail did not go, will be tried again', err: error })
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    const send = payload.sendEmail.bind(payload)
    mailSubscribers({ payload, db: databaseOf(payload), siteUrl: env.SITE_URL, send, onError })
      .catch(onError)
      .finally(() => {
        isBusy = false
      })
  }, EVERY_MILLISECONDS)
  return () => clearInterval(timer)
}
