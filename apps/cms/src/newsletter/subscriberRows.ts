import type { Collection, Db } from 'mongodb'
import { SUBSCRIBERS } from '../collections/slugs'
import type { IndexPlan } from '../publishing/feedIndexes'

/** A mail that is due to a subscriber. */
export type DueMail = 'confirm' | 'welcome'

/** A row as it is stored. Moments are those of the database. */
export type SubscriberRow = {
  /** In small letters. */
  email: string
  language: string
  state: 'asked' | 'confirmed'
  askedAt: Date
  confirmedAt?: Date | null
  /** Null where nothing is to be written. */
  mail: DueMail | null
  /** Until then the process that took the mail up is at it, or rests after a failure. */
  mailUntil?: Date | null
  mailAttempts?: number
  mailedAt?: Date | null
  /** SHA-256 of the token in the last mail that asks to confirm, and until when it is good. */
  tokenHash?: string | null
  tokenUntil?: Date | null
  createdAt: Date
  updatedAt: Date
}

export const subscriberRowsIn = (db: Db): Collection<SubscriberRow> => db.collection(SUBSCRIBERS)

/** Days in which somebody who asked has to confirm; afterwards the address is forgotten. */
export const CONFIRM_WITHIN_DAYS = 7
const DAY_SECONDS = 86_400

export const SUBSCRIBER_INDEXES: readonly IndexPlan[] = [
  { name: 'dateline_address', key: { email: 1, language: 1 }, options: { unique: true } },
  {
    name: 'dateline_token',
    key: { tokenHash: 1 },
    options: { partialFilterExpression: { tokenHash: { $type: 'string' } } },
  },
  {
    name: 'dateline_due',
    key: { mail: 1 },
    options: { partialFilterExpression: { mail: { $type: 'string' } } },
  },
  {
    name: 'dateline_gone',
    key: { askedAt: 1 },
    options: {
      expireAfterSeconds: CONFIRM_WITHIN_DAYS * DAY_SECONDS,
      partialFilterExpression: { state: 'asked' },
    },
  },
]
