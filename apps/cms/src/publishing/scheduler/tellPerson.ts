import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { isPublisher } from '../../access/roles'
import { ARTICLES, USERS } from '../../collections/slugs'
import type { User } from '../../payload-types'
import { sayReason } from './sayReason'
import type { ScheduleRow } from './scheduleRows'
import { scheduleRowsIn } from './scheduleRows'

const TELLING_MILLISECONDS = 30_000
/** Who is told where the person is not there any more or may not help. */
const MAX_SUBSTITUTES = 20

type Telling = { payload: Payload; db: Db; onError: (error: unknown) => void }

const addresseesOf = async (payload: Payload, by: string): Promise<User[]> => {
  // The house writes to its own people; nobody is there in whose name their addresses could be read.
  const own = await payload.findByID({
    collection: USERS,
    id: by,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  if (own && isPublisher(own)) return [own]
  const { docs } = await payload.find({
    collection: USERS,
    where: { role: { in: ['publisher', 'admin'] } },
    limit: MAX_SUBSTITUTES,
    depth: 0,
    overrideAccess: true,
  })
  return own ? [own, ...docs] : docs
}

const headlineOf = async (payload: Payload, article: string): Promise<string> => {
  const story = await payload.findByID({
    collection: ARTICLES,
    id: article,
    draft: true,
    trash: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return story?.headline || 'A story that was deleted'
}

const WORDS = { publish: 'was not published', unpublish: 'was not unpublished' } as const

/** @returns a mail in plain words: what did not happen, why, and where to go */
export const mailOf = ({
  headline,
  row,
  address,
}: {
  headline: string
  row: Pick<ScheduleRow, 'action' | 'at' | 'reason' | 'detail' | 'findings'>
  address: string
}): { subject: string; text: string } => ({
  subject: `Needs you: "${headline}" ${WORDS[row.action]}`,
  text: [
    `"${headline}" ${WORDS[row.action]} by the schedule.`,
    `It was due at ${row.at.toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
    sayReason(row, 'en'),
    `The story:\n${address}`,
  ].join('\n\n'),
})

/**
 * Tells by mail whoever scheduled what now needs a person; each row once, by one process. Somebody who is cut off in
 * between leaves it to the next one, so that rather two mails come than none.
 */
export const tellPersons = async ({ payload, db, onError }: Telling): Promise<void> => {
  const rows = scheduleRowsIn(db)
  for (;;) {
    const row = await rows.findOneAndUpdate(
      {
        state: 'needs-a-person',
        toldAt: null,
        $or: [{ tellUntil: null }, { $expr: { $lte: ['$tellUntil', '$$NOW'] } }],
      },
      [{ $set: { tellUntil: { $add: ['$$NOW', TELLING_MILLISECONDS] } } }],
      { returnDocument: 'after' },
    )
    if (row === null) return
    const { _id, article, by } = row
    payload.logger.error({
      msg: 'schedule: a person is needed',
      article: String(article),
      why: sayReason(row, 'en'),
    })
    try {
      const people = await addresseesOf(payload, String(by))
      const mail = mailOf({
        headline: await headlineOf(payload, String(article)),
        row,
        address: `${payload.config.serverURL}/admin/collections/${ARTICLES}/${String(article)}`,
      })
      for (const { email } of people) await payload.sendEmail({ to: email, ...mail })
      await rows.updateOne({ _id }, [{ $set: { toldAt: '$$NOW', tellUntil: null } }])
    } catch (error) {
      onError(error)
    }
  }
}
