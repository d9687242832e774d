import { startTellingOf } from './collections/Notes/startTellingOf'
import { startSweepOf } from './collections/Photos/sweepOrphanFiles'
import { startMailingOf } from './newsletter/startMailingOf'
import { openNewsroom } from './openNewsroom'
import { startExpiriesOf } from './publishing/announceExpiries'
import { startSequencerOf } from './publishing/feedOf'
import { startSchedulerOf } from './publishing/scheduler/scheduler'
import { startSearchOf } from './search/followForSearch'

const payload = await openNewsroom()
const stopSequencer = startSequencerOf(payload)
const stopScheduler = startSchedulerOf(payload)
const stopExpiries = startExpiriesOf(payload)
const stopSweep = startSweepOf(payload)
const stopTelling = startTellingOf(payload)
const stopSearch = startSearchOf(payload)
const stopMailing = startMailingOf(payload)

let isStopping = false
const stop = async (): Promise<void> => {
  if (isStopping) return
  isStopping = true
  stopSweep()
  await stopExpiries()
  stopTelling()
  await stopSearch()
  stopMailing()
  await stopScheduler()
  await stopSequencer()
  await payload.destroy()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())

// The supervisor waits for this line.
console.log('worker ready')
