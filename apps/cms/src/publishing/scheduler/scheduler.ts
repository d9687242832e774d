import type { ObjectId } from 'mongodb'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { databaseOf } from '../feedCollections'
import type { Claimed } from './claimDue'
import { claimDue, nextDue } from './claimDue'
import { readClock, skewAlarm } from './databaseClock'
import { prepareForNext } from './prepareForNext'
import type { RunOptions } from './runClaimed'
import { runClaimed } from './runClaimed'
import { tellPersons } from './tellPerson'

/** What is new in the schedule, and what somebody left behind, is seen within this time. */
const LOOK_MILLISECONDS = 250
/** A process that is killed in the middle is replaced after this time: short, because readers wait. */
const LEASE_MILLISECONDS = 1500
/** Stories that one process puts out at the same time: one may wait for the database, more would wait for each other. */
const LANES = 2
/** A process that has put nothing out for this time prepares for the next row, so long before it and no later. */
const PREPARED_MILLISECONDS = 300_000
const AHEAD_MILLISECONDS = { most: 20_000, least: 3000 }
const TELL_MILLISECONDS = 2000
const ALARM_MILLISECONDS = 60_000

type Options = {
  payload: Payload
  onError: (error: unknown) => void
  leaseMilliseconds?: number
}

/** Says once a minute, for as long as it is so, that our clock is wrong. */
const createClockAlarm = (tell: (alarm: string) => void) => {
  let toldAt = -Infinity
  return (skew: number): void => {
    const alarm = skewAlarm(skew)
    if (alarm === null || performance.now() - toldAt < ALARM_MILLISECONDS) return
    toldAt = performance.now()
    tell(alarm)
  }
}

/**
 * Publishes and unpublishes at the minute that was set. Any number of processes may; each row is done by one. It sleeps
 * until the next row is due by the clock of the database, and needs no request to wake it.
 * @returns a function that ends it after what is being done
 */
export const startScheduler = ({
  payload,
  onError,
  leaseMilliseconds = LEASE_MILLISECONDS,
}: Options): (() => Promise<void>) => {
  const stop = new AbortController()
  const db = databaseOf(payload)
  const run: RunOptions = { payload, db, leaseMilliseconds, onError }
  const watchClock = createClockAlarm((alarm) => payload.logger.error({ msg: `schedule: ${alarm}` }))

  const active = new Map<Promise<void>, ObjectId>()
  /** Whether something happened since the last look began, which may not have seen it. */
  let isRung = false
  let ring = (): void => undefined
  const wake = (): void => {
    isRung = true
    ring()
  }
  stop.signal.addEventListener('abort', wake, { once: true })
  let preparedAt = -Infinity

  /** Beside the loop, which neither a slow save nor a slow mail server may keep from the next row. */
  const begin = (claimed: Claimed): void => {
    const begun: Promise<void> = runClaimed(run, claimed)
      .catch(onError)
      .finally(() => {
        active.delete(begun)
        wake()
      })
    active.set(begun, claimed._id)
    preparedAt = performance.now()
  }
  const claimAll = async (): Promise<void> => {
    while (active.size < LANES && !stop.signal.aborted) {
      const claimed = await claimDue({ db, leaseMilliseconds, except: [...active.values()] })
      if (claimed === null) return
      begin(claimed)
    }
  }
  let preparing = Promise.resolve()
  /** Beside the loop too. */
  const prepare = (milliseconds: number): void => {
    const now = performance.now()
    const isTime = milliseconds <= AHEAD_MILLISECONDS.most && milliseconds >= AHEAD_MILLISECONDS.least
    if (!isTime || now < preparedAt + PREPARED_MILLISECONDS) return
    preparedAt = now
    preparing = prepareForNext(run).catch(onError)
  }
  /** @returns milliseconds until the next look */
  const turn = async (): Promise<number> => {
    await claimAll()
    // Whoever ends a release wakes the loop.
    if (active.size >= LANES) return LOOK_MILLISECONDS
    const { now, skew } = await readClock(db)
    watchClock(skew)
    const next = await nextDue(db)
    if (next === null) return LOOK_MILLISECONDS
    const wait = next.getTime() - now.getTime()
    prepare(wait)
    return Math.min(Math.max(wait, 1), LOOK_MILLISECONDS)
  }
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (isRung) return resolve()
      const timer = setTimeout(resolve, milliseconds)
      ring = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      isRung = false
      const wait = await turn().catch((error: unknown) => {
        onError(error)
        return LOOK_MILLISECONDS
      })
      await sleep(wait)
    }
    await Promise.all([...active.keys(), preparing])
  }
  const tell = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await tellPersons(run).catch(onError)
      await pause(TELL_MILLISECONDS, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }

  const done = Promise.all([loop(), tell()])
  return async () => {
    stop.abort()
    await done
  }
}

export const startSchedulerOf = (payload: Payload): (() => Promise<void>) =>
  startScheduler({
    payload,
    onError: (error) => payload.logger.error({ err: error, msg: 'schedule: an attempt failed' }),
  })
