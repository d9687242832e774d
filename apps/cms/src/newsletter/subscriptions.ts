import { createHash } from 'node:crypto'
import type { Db } from 'mongodb'
import { ObjectId } from 'mongodb'
import { isDuplicateKey } from '../publishing/lease'
import { subscriberRowsIn } from './subscriberRows'

/** Nobody gets the same mail twice within so long, however often an address is typed. */
const QUIET_MILLISECONDS = 3_600_000

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Somebody asked for the newsletter. Takes as long, and says as much, whether or not the address is known: the mail is
 * written later, by the worker.
 */
export const askForNewsletter = async (
  db: Db,
  { email, language }: { email: string; language: string },
): Promise<void> => {
  const isConfirmed = { $eq: ['$state', 'confirmed'] }
  const isQuiet = { $gt: ['$mailedAt', { $subtract: ['$$NOW', QUIET_MILLISECONDS] }] }
  try {
    await subscriberRowsIn(db).updateOne(
      { email, language },
      [
        {
          $set: {
            state: { $ifNull: ['$state', 'asked'] },
            askedAt: { $cond: [isConfirmed, '$askedAt', '$$NOW'] },
            mail: { $cond: [{ $or: [isConfirmed, isQuiet] }, { $ifNull: ['$mail', null] }, 'confirm'] },
            createdAt: { $ifNull: ['$createdAt', '$$NOW'] },
            updatedAt: '$$NOW',
          },
        },
      ],
      { upsert: true },
    )
  } catch (error) {
    // The same address was typed twice at the same moment.
    if (!isDuplicateKey(error)) throw error
  }
}

/** Whoever holds the token of the mail has the mailbox. A second press says the same. @returns whether it was good */
export const confirmNewsletter = async (db: Db, token: string): Promise<boolean> => {
  const { matchedCount } = await subscriberRowsIn(db).updateOne(
    { tokenHash: hashOfToken(token), $expr: { $gt: ['$tokenUntil', '$$NOW'] } },
    [
      {
        $set: {
          state: 'confirmed',
          confirmedAt: { $ifNull: ['$confirmedAt', '$$NOW'] },
          mail: { $cond: [{ $eq: ['$state', 'asked'] }, 'welcome', '$mail'] },
          mailUntil: null,
          mailAttempts: 0,
          updatedAt: '$$NOW',
        },
      },
    ],
  )
  return matchedCount === 1
}

/** Nothing is kept of whoever leaves. */
export const leaveNewsletter = async (db: Db, id: string): Promise<void> => {
  await subscriberRowsIn(db).deleteOne({ _id: new ObjectId(id) })
}
