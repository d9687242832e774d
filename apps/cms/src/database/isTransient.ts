import { setTimeout as pause } from 'node:timers/promises'

type DatabaseError = { hasErrorLabel?: (label: string) => boolean; code?: unknown; cause?: unknown }

const isObject = (value: unknown): value is DatabaseError => typeof value === 'object' && value !== null

const WRITE_CONFLICT = 112

/** Whether the database gave a transaction up for a reason that passes: a write conflict, an election, a new index. */
export const isTransient = (error: unknown): boolean =>
  isObject(error) &&
  (error.code === WRITE_CONFLICT ||
    (typeof error.hasErrorLabel === 'function' &&
      error.hasErrorLabel('TransientTransactionError') === true) ||
    isTransient(error.cause))

const PART_MILLISECONDS = 15

/**
 * Two saves that gave way to each other must not meet again: the longer it goes on, the further they part.
 * @param attempt how often it was tried already, from 1
 */
export const partAfter = (attempt: number): Promise<void> =>
  pause(Math.random() * PART_MILLISECONDS * 2 ** attempt)

/** Runs a save again when the database gave it up for a reason that passes; everything else is thrown at once. */
export const retryTransient = async <Result>(
  save: () => Promise<Result>,
  { attempts = 5 } = {},
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await save()
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error
      await partAfter(attempt)
    }
  }
}
