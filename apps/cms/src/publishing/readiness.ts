import type { Db } from 'mongodb'
import { feedCollectionsIn } from './feedCollections'
import { isLeaseHeld } from './lease'
import { readClock, skewAlarm } from './scheduler/databaseClock'
import { scheduleRowsIn } from './scheduler/scheduleRows'
import { SEQUENCER_LEASE } from './sequencer'

const PATIENCE_MILLISECONDS = 1000
/** Older than this and unnumbered: readers are not being told of what was saved. */
const MAX_OUTBOX_MILLISECONDS = 10_000
/** Later than this: no worker runs, or none gets through. */
const MAX_LATE_MILLISECONDS = 10_000

export type Readiness = {
  status: 'ok' | 'degraded'
  checks: Record<'database' | 'feed' | 'outbox', string>
  /** What an operator must look at although saves can be made and are told: they are no reason to send people away. */
  alarms: string[]
}

type Inspection = Pick<Readiness, 'checks' | 'alarms'>

const outboxAge = async (db: Db): Promise<number> => {
  const { outbox } = feedCollectionsIn(db)
  const oldest = await outbox.findOne(
    { kind: 'feed', cursor: null },
    { sort: { _id: 1 }, projection: { at: 1 } },
  )
  return oldest ? Date.now() - oldest.at.getTime() : 0
}

const scheduleAlarm = async (db: Db): Promise<string | null> => {
  const late = await scheduleRowsIn(db).countDocuments({
    state: { $in: ['waiting', 'running'] },
    $expr: { $lt: ['$at', { $subtract: ['$$NOW', MAX_LATE_MILLISECONDS] }] },
  })
  return late === 0 ? null : `the schedule is late with ${late}: does a worker run?`
}

const inspect = async (reach: () => Promise<Db>): Promise<Inspection> => {
  const db = await reach()
  const [{ skew }, isHeld, age, late] = await Promise.all([
    readClock(db),
    isLeaseHeld({ leases: feedCollectionsIn(db).leases, name: SEQUENCER_LEASE }),
    outboxAge(db),
    scheduleAlarm(db),
  ])
  return {
    checks: {
      database: 'ok',
      feed: isHeld ? 'ok' : 'no process numbers the change feed',
      outbox: age < MAX_OUTBOX_MILLISECONDS ? 'ok' : `an entry has waited for ${Math.round(age / 1000)} s`,
    },
    alarms: [skewAlarm(skew), late].filter((alarm) => alarm !== null),
  }
}

const UNREACHABLE: Inspection = {
  checks: { database: 'no answer within a second', feed: 'unknown', outbox: 'unknown' },
  alarms: [],
}

/** Asks the database, for one second at most, whether saves can be made and will be told. */
export const readReadiness = async (reach: () => Promise<Db>): Promise<Readiness> => {
  let timer: NodeJS.Timeout | undefined
  const outOfTime = new Promise<Inspection>((resolve) => {
    timer = setTimeout(() => resolve(UNREACHABLE), PATIENCE_MILLISECONDS)
  })
  const { checks, alarms } = await Promise.race([inspect(reach).catch(() => UNREACHABLE), outOfTime])
  clearTimeout(timer)
  const isOk = Object.values(checks).every((check) => check === 'ok')
  return { status: isOk ? 'ok' : 'degraded', checks, alarms }
}

/** 200 where everything is well, 503 with the reasons where something is not. */
export const readinessResponse = async (reach: () => Promise<Db>): Promise<Response> => {
  const readiness = await readReadiness(reach)
  return Response.json(readiness, {
    status: readiness.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
