import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { isPublisher } from '../../access/roles'
import { USERS } from '../../collections/slugs'
import { isTransient } from '../../database/isTransient'
import { sessionOf } from '../../database/sessionOf'
import type { User } from '../../payload-types'
import { releaseContext } from '../release'
import type { Claimed } from './claimDue'
import { holdFor, letGo, sessionName, stillOurs } from './claimDue'
import { databaseNow } from './databaseClock'
import { inTransaction } from './inTransaction'
import { reasonOf } from './reasonOf'
import type { Reason } from './reasonWords'
import { aReason, NO_REASON } from './reasonWords'
import type { ScheduleRow } from './scheduleRows'
import { scheduleRowsIn } from './scheduleRows'
import type { ReleaseOrder } from './writeRelease'
import { writeRelease } from './writeRelease'

const MAX_ATTEMPTS = 3
/** A row that takes down whoever takes it must not go round for ever. */
const MAX_INTERRUPTIONS = 20
const RETRY_MILLISECONDS = 250

export type RunOptions = {
  payload: Payload
  db: Db
  leaseMilliseconds: number
  onError: (error: unknown) => void
}

/** Another process has the row now: nothing is to be written of it any more. */
class LostClaim extends Error {}

export const findPerson = ({ payload, id }: { payload: Payload; id: string }): Promise<User | null> =>
  // The house asks whether the person still may; nobody is there who could be asked for their rights.
  payload.findByID({ collection: USERS, id, depth: 0, disableErrors: true, overrideAccess: true })

const mayNot = (person: User | null): Reason | null => {
  if (person === null) return aReason('accountRemoved')
  return isPublisher(person) ? null : aReason('noPublisher', person.name)
}

const needPerson = async (db: Db, claimed: Claimed, reason: Reason): Promise<void> => {
  await scheduleRowsIn(db).updateOne(
    stillOurs(claimed),
    {
      $set: { state: 'needs-a-person', ...reason },
      $unset: { session: '', attempts: '', interruptions: '' },
    },
    { writeConcern: { w: 'majority' } },
  )
}

export const orderOf = (
  { article, action, version, contentHash, kind, note }: ScheduleRow,
  user: User,
): ReleaseOrder => ({
  article: String(article),
  action,
  approved: version && contentHash ? { version, contentHash } : null,
  update: kind ? { kind, note: note ?? null } : null,
  user,
})

const carryOut = async ({ payload, db }: RunOptions, claimed: Claimed, user: User): Promise<void> => {
  const rows = scheduleRowsIn(db)
  const now = await databaseNow(db)
  const context = releaseContext({ now, row: String(claimed._id) })
  await inTransaction({ payload, user, context, isKept: true }, async (req) => {
    const session = await sessionOf(req)
    // Before the transaction begins to read: it could not write a row that changed since.
    const noted = await rows.updateOne(stillOurs(claimed), { $set: { session: sessionName(session) } })
    if (noted.matchedCount === 0) throw new LostClaim()
    await writeRelease(req, orderOf(claimed, user))
    // In the transaction of the save: it is out and done, or neither.
    const done = await rows.updateOne(
      stillOurs(claimed),
      [
        {
          $set: {
            state: 'done',
            doneAt: '$$NOW',
            lateBySeconds: { $floor: { $divide: [{ $subtract: ['$$NOW', '$at'] }, 1000] } },
            ...NO_REASON,
            session: '$$REMOVE',
          },
        },
      ],
      { session },
    )
    if (done.matchedCount === 0) throw new LostClaim()
  })
}

/** @returns milliseconds for which the row is left alone, before anybody tries again; null where nobody will */
const fail = async (
  { db, onError }: RunOptions,
  claimed: Claimed,
  error: unknown,
): Promise<number | null> => {
  if (error instanceof LostClaim) return null
  const reason = reasonOf(error)
  if (reason !== null) {
    await needPerson(db, claimed, reason)
    return null
  }
  onError(error)
  const attempts = (claimed.attempts ?? 0) + (isTransient(error) ? 0 : 1)
  if (attempts >= MAX_ATTEMPTS) {
    await needPerson(db, claimed, aReason('failed', MAX_ATTEMPTS))
    return null
  }
  await scheduleRowsIn(db).updateOne(stillOurs(claimed), {
    $set: { state: 'waiting', attempts },
    // The driver gives the session to another transaction next, and nobody may end that.
    $unset: { session: '' },
  })
  return RETRY_MILLISECONDS
}

/** @returns a function that ends it, after which the lease is what it was set to last */
const keepLease = ({ db, leaseMilliseconds, onError }: RunOptions, claimed: Claimed) => {
  let renewed = Promise.resolve()
  const timer = setInterval(() => {
    renewed = holdFor(db, claimed, leaseMilliseconds).catch(onError)
  }, leaseMilliseconds / 4)
  return async (): Promise<void> => {
    clearInterval(timer)
    await renewed
  }
}

/** Carries one claimed row out and writes down what came of it. Never throws but where the database is away. */
export const runClaimed = async (options: RunOptions, claimed: Claimed): Promise<void> => {
  const { payload, db } = options
  const endLease = keepLease(options, claimed)
  let pause: number | null = null
  try {
    if ((claimed.interruptions ?? 0) > MAX_INTERRUPTIONS)
      return await needPerson(db, claimed, aReason('interrupted', MAX_INTERRUPTIONS))
    const user = await findPerson({ payload, id: String(claimed.by) })
    const refusal = mayNot(user)
    if (refusal !== null) return await needPerson(db, claimed, refusal)
    if (user !== null) await carryOut(options, claimed, user)
  } catch (error) {
    pause = await fail(options, claimed, error)
  } finally {
    await endLease()
    await (pause === null ? letGo(db, claimed) : holdFor(db, claimed, pause))
  }
}
