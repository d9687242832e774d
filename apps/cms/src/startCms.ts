import { openNewsroom } from './openNewsroom'
import { startSequencerOf } from './publishing/feedOf'

/** Runs once before the first request is served. A newsroom that cannot save safely does not open. */
export const startCms = async (): Promise<void> => {
  try {
    const payload = await openNewsroom()
    const stopSequencer = startSequencerOf(payload)
    process.once('SIGTERM', () => void stopSequencer())
    process.once('SIGINT', () => void stopSequencer())
  } catch (error) {
    process.stderr.write(
      `The newsroom does not open. ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exit(1)
  }
}
