import type { AfterErrorHook } from 'payload'
import { isTransient } from '../database/isTransient'

/** The name by which `withWriteRules` knows that trying once more may help. */
export const TRANSIENT = 'TransientConflict'

const CAST_ERRORS: ReadonlySet<unknown> = new Set(['CastError', 'BSONError'])

const fieldOf = (error: Error): string =>
  'path' in error && typeof error.path === 'string' ? error.path : 'id'

/**
 * Turns what the database throws into an answer that says what happened: two saves at once are a conflict, not a
 * failure of ours, and a value of the wrong type is the caller's to mend.
 */
export const tellConflict: AfterErrorHook = ({ error }) => {
  if (isTransient(error)) {
    const message =
      'Somebody saved this at the same moment. Nothing of yours was changed; load it and save again.'
    return { response: { errors: [{ name: TRANSIENT, message }] }, status: 409 }
  }
  if (CAST_ERRORS.has(error.name)) {
    const path = fieldOf(error)
    const message = `${path}: the value has the wrong type.`
    return { response: { errors: [{ message, data: { errors: [{ path, message }] } }] }, status: 400 }
  }
  return undefined
}
