import type { AfterErrorHook } from 'payload'

type DatabaseError = { hasErrorLabel?: (label: string) => boolean; code?: unknown; name?: unknown; path?: unknown; cause?: unknown }

/** The header by which `withWriteRules` knows that trying once more may help. */
export const TRANSIENT = 'transient-conflict'

const isTransient = (error: DatabaseError): boolean =>
  error.code === 112 ||
  (typeof error.hasErrorLabel === 'function' && error.hasErrorLabel('TransientTransactionError')) ||
  (typeof error.cause === 'object' && error.cause !== null && isTransient(error.cause))

/** A value that the database cannot take as the field's type. */
const isCastError = (error: DatabaseError): error is { path: string } => error.name === 'CastError' || error.name === 'BSONError'

/**
 * Turns what the database throws into an answer that says what happened: two saves at once are a conflict, not a
 * failure of ours, and a value of the wrong type is the caller's to mend.
 */
export const tellConflict: AfterErrorHook = ({ error }) => {
  const known = error as DatabaseError
  if (isTransient(known)) {
    return {
      response: { errors: [{ name: TRANSIENT, message: 'Somebody saved this at the same moment. Nothing of yours was changed; load it and save again.' }] },
      status: 409,
    }
  }
  if (isCastError(known)) {
    const field = typeof known.path === 'string' ? known.path : 'id'
    return { response: { errors: [{ message: `${field}: the value has the wrong type.`, data: { errors: [{ path: field, message: 'The value has the wrong type.' }] } }] }, status: 400 }
  }
  return undefined
}
