import { randomBytes } from 'node:crypto'
import { newsletterPath } from '@dateline/content-schema/readerPath'
import type { Db } from 'mongodb'
import type { Payload, SendEmailOptions } from 'payload'
import { loadSiteSettings } from '../content-api/siteSettings'
import { writeLeaveToken } from './leaveToken'
import { CONFIRM_WITHIN_DAYS, subscriberRowsIn } from './subscriberRows'
import { subscriptionMail } from './subscriptionMail'
import { hashOfToken } from './subscriptions'

const MINUTE = 60_000
/** A mail that does not go is tried again after one minute, then two, at last after two hours. */
const LONGEST_REST = 7

type Mailing = {
  payload: Payload
  db: Db
  siteUrl: string
  send: (mail: Pick<SendEmailOptions, 'to' | 'subject' | 'text' | 'headers'>) => Promise<unknown>
  onError: (error: unknown) => void
}

/**
 * Writes the mails that are due. One process takes a row at a time, and one that is cut off leaves it to the next: rather
 * two mails than none. The token to confirm is made here, so that it stands in the mail and nowhere else.
 */
export const mailSubscribers = async ({ payload, db, siteUrl, send, onError }: Mailing): Promise<void> => {
  const rows = subscriberRowsIn(db)
  for (;;) {
    const attempts = { $add: [{ $ifNull: ['$mailAttempts', 0] }, 1] }
    const rest = { $multiply: [MINUTE, { $pow: [2, { $min: ['$mailAttempts', LONGEST_REST] }] }] }
    const row = await rows.findOneAndUpdate(
      {
        mail: { $type: 'string' },
        $or: [{ mailUntil: null }, { $expr: { $lte: ['$mailUntil', '$$NOW'] } }],
      },
      [{ $set: { mailAttempts: attempts } }, { $set: { mailUntil: { $add: ['$$NOW', rest] } } }],
      { returnDocument: 'after' },
    )
    if (row === null || row.mail === null) return
    const { _id, email, language, mail: kind } = row
    try {
      // Not before: nearly always there is nothing to write.
      const { defaultLanguage, editions } = await loadSiteSettings(payload)
      const token = randomBytes(32).toString('base64url')
      if (kind === 'confirm')
        await rows.updateOne({ _id }, [
          {
            $set: {
              tokenHash: hashOfToken(token),
              tokenUntil: { $add: ['$$NOW', CONFIRM_WITHIN_DAYS * 1440 * MINUTE] },
            },
          },
        ])
      const addressOf = (step: 'confirm' | 'unsubscribe', value: string): string =>
        `${siteUrl}${newsletterPath(step, { language, defaultLanguage })}?token=${value}`
      const mail = subscriptionMail({
        kind,
        language,
        facts: {
          siteName: editions.find((edition) => edition.language === language)?.name || new URL(siteUrl).host,
          confirmAddress: addressOf('confirm', token),
          leaveAddress: addressOf('unsubscribe', writeLeaveToken(String(_id), payload.secret)),
        },
      })
      await send({ to: email, ...mail })
      await rows.updateOne({ _id, mail: kind }, [
        { $set: { mail: null, mailUntil: null, mailAttempts: 0, mailedAt: '$$NOW' } },
      ])
    } catch (error) {
      onError(error)
    }
  }
}
