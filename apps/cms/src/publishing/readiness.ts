import type { Db } from 'mongodb'
import { feedCollectionsIn } from './feedCollections'
import { isLeaseHeld } from './lease'
import { SEQUENCER_LEASE } from './sequencer'

const PATIENCE_MILLISECONDS = 1000
/** Older than this and unnumbered: readers are not being told of what was saved. */
const MAX_OUTBOX_MILLISECONDS = 10_000

export type Readiness = {
  status: 'ok' | 'degraded'
  checks: Record<'database' | 'feed' | 'outbox', string>
}

const outboxAge = async (db: Db): Promise<number> => {
  const { outbox } = feedCollectionsIn(db)
  const oldest = await outbox.findOne(
    { kind: 'feed', cursor: null },
    { sort: { _id: 1 }, projection: { at: 1 } },
  )
  return oldest ? Date.now() - oldest.at.getTime() : 0
}

const inspect = async (reach: () => Promise<Db>): Promise<Readiness['checks']> => {
  const db = await reach()
  await db.command({ ping: 1 })
  const [isHeld, age] = await Promise.all([
    isLeaseHeld({ leases: feedCollectionsIn(db).leases, name: SEQUENCER_LEASE }),
    outboxAge(db),
  ])
  return {
    database: 'ok',
    feed: isHeld ? 'ok' : 'no process numbers the change feed',
    outbox: age < MAX_OUTBOX_MILLISECONDS ? 'ok' : `an entry has waited for ${Math.round(age / 1000)} s`,
  }
}

const UNREACHABLE: Readiness['checks'] = {
  database: 'no answer within a second',
  feed: 'unknown',
  outbox: 'unknown',
}

/** Asks the database, for one second at most, whether saves can be made and will be told. */
export const readReadiness = async (reach: () => Promise<Db>): Promise<Readiness> => {
  let timer: NodeJS.Timeout | undefined
  const outOfTime = new Promise<Readiness['checks']>((resolve) => {
    timer = setTimeout(() => resolve(UNREACHABLE), PATIENCE_MILLISECONDS)
  })
  const checks = await Promise.race([inspect(reach).catch(() => UNREACHABLE), outOfTime])
  clearTimeout(timer)
  return { status: Object.values(checks).every((check) => check === 'ok') ? 'ok' : 'degraded', checks }
}

/** 200 where everything is well, 503 with the reasons where something is not. */
export const readinessResponse = async (reach: () => Promise<Db>): Promise<Response> => {
  const readiness = await readReadiness(reach)
  return Response.json(readiness, {
    status: readiness.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
