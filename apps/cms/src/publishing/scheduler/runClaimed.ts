import type { Collection, UUID } from 'mongodb'
import { UUID as Uuid } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { isPublisher } from '../../access/roles'
import { USERS } from '../../collections/slugs'
import { isTransient } from '../../database/isTransient'
import { sessionOf } from '../../database/sessionOf'
import type { User } from '../../payload-types'
import { releaseContext } from '../release'
import type { Claimed } from './claimDue'
import { renewClaim, stillOurs } from './claimDue'
import { databaseNow } from './databaseClock'
import { inTransaction } from './inTransaction'
import { reasonOf } from './reasonOf'
import type { ScheduleRow } from './scheduleRows'
import { writeRelease } from './writeRelease'

const MAX_ATTEMPTS = 3
/** A row that takes down whoever takes it must not go round for ever. */
const MAX_CLAIMS = 20
const RETRY_MILLISECONDS = 1000

export type RunOptions = {
  payload: Payload
  rows: Collection<ScheduleRow>
  leaseMilliseconds: number
  onError: (error: unknown) => void
}

/** Another process has the row now: nothing is to be written of it any more. */
class LostClaim extends Error {}

const sessionIdOf = async (req: PayloadRequest): Promise<string> => {
  const { id } = await sessionOf(req)
  return new Uuid((id as unknown as { id: UUID }).id.buffer).toHexString()
}

/**
 * Ends what the last holder may have left open. The transaction of a process that was killed keeps its locks for up to
 * a minute, and one that is only slow must not commit after us.
 */
const endPreviousSession = async ({ rows, session }: { rows: Collection<ScheduleRow>; session: string }) => {
  await rows.db.command({ killSessions: [{ id: new Uuid(session) }] })
}

const findPerson = ({ payload, id }: { payload: Payload; id: string }): Promise<User | null> =>
  // The house asks whether the person still may; nobody is there who could be asked for their rights.
  payload.findByID({ collection: USERS, id, depth: 0, disableErrors: true, overrideAccess: true })

const mayNot = (person: User | null): string | null => {
  if (person === null) return 'The account of the person who scheduled this was removed.'
  return isPublisher(person) ? null : `${person.name} scheduled this and is no publisher any more.`
}

type Ending = Partial<Pick<ScheduleRow, 'state' | 'why'>>

const end = async (rows: Collection<ScheduleRow>, claimed: Claimed, ending: Ending): Promise<void> => {
  await rows.updateOne(
    stillOurs(claimed),
    { $set: { ...ending, leaseUntil: null }, $unset: { session: '' } },
    { writeConcern: { w: 'majority' } },
  )
}

const carryOut = async ({ payload, rows }: RunOptions, claimed: Claimed, user: User): Promise<void> => {
  const { _id, article, action, version, contentHash } = claimed
  const now = await databaseNow(rows.db)
  const context = releaseContext({ now, row: String(_id) })
  await inTransaction({ payload, user, context, isKept: true }, async (req) => {
    const noted = await rows.updateOne(stillOurs(claimed), { $set: { session: await sessionIdOf(req) } })
    if (noted.matchedCount === 0) throw new LostClaim()
    await writeRelease(req, {
      article: String(article),
      action,
      approved: version && contentHash ? { version, contentHash } : null,
      user,
    })
    // In the transaction of the save: it is out and done, or neither.
    const done = await rows.updateOne(
      stillOurs(claimed),
      [
        {
          $set: {
            state: 'done',
            doneAt: '$$NOW',
            lateBySeconds: { $floor: { $divide: [{ $subtract: ['$$NOW', '$at'] }, 1000] } },
            why: null,
            leaseUntil: null,
            session: '$$REMOVE',
          },
        },
      ],
      { session: await sessionOf(req) },
    )
    if (done.matchedCount === 0) throw new LostClaim()
  })
}

const fail = async ({ rows, onError }: RunOptions, claimed: Claimed, error: unknown): Promise<void> => {
  if (error instanceof LostClaim) return
  const reason = reasonOf(error)
  if (reason !== null) return end(rows, claimed, { state: 'needs-a-person', why: reason })
  onError(error)
  const attempts = (claimed.attempts ?? 0) + (isTransient(error) ? 0 : 1)
  if (attempts >= MAX_ATTEMPTS)
    return end(rows, claimed, {
      state: 'needs-a-person',
      why: `${MAX_ATTEMPTS} attempts failed. The log of the worker says why.`,
    })
  await rows.updateOne(stillOurs(claimed), [
    { $set: { attempts, leaseUntil: { $add: ['$$NOW', RETRY_MILLISECONDS] } } },
  ])
}

/** Carries one claimed row out and writes down what came of it. Never throws but where the database is away. */
export const runClaimed = async (options: RunOptions, claimed: Claimed): Promise<void> => {
  const { payload, rows, leaseMilliseconds, onError } = options
  const renewal = setInterval(
    () => void renewClaim(rows, claimed, leaseMilliseconds).catch(onError),
    leaseMilliseconds / 4,
  )
  try {
    if (claimed.session !== undefined) await endPreviousSession({ rows, session: claimed.session })
    if (claimed.claims > MAX_CLAIMS)
      return await end(rows, claimed, {
        state: 'needs-a-person',
        why: `The scheduler was interrupted ${MAX_CLAIMS} times while it did this.`,
      })
    const user = await findPerson({ payload, id: String(claimed.by) })
    const refusal = mayNot(user)
    if (user === null || refusal !== null)
      return await end(rows, claimed, { state: 'needs-a-person', why: refusal })
    await carryOut(options, claimed, user)
  } catch (error) {
    await fail(options, claimed, error)
  } finally {
    clearInterval(renewal)
  }
}
