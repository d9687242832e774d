import type { Payload } from 'payload'
import { keepDoing } from '../../keepDoing'
import { tellMentioned } from './tellMentioned'

const EVERY_MILLISECONDS = 10_000

/** Writes to whoever was called in a note, soon after. @returns a function that stops it */
export const startTellingOf = (payload: Payload): (() => void) => {
  const onError = (error: unknown): void =>
    payload.logger.error({ msg: 'notes: a colleague could not be told', err: error })
  return keepDoing({
    work: () => tellMentioned({ payload, send: (mail) => payload.sendEmail(mail), onError }),
    everyMilliseconds: EVERY_MILLISECONDS,
    onError,
  })
}
