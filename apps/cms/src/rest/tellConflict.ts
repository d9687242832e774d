import type { AfterErrorHook } from 'payload'
import { isTransient } from '../database/isTransient'

/** The name by which `withWriteRules` knows that trying once more may help. */
export const TRANSIENT = 'TransientConflict'

const CAST_ERRORS: ReadonlySet<unknown> = new Set(['CastError', 'BSONError'])

const WRONG_TYPE = 'the value has the wrong type.'

/** Drafts are stored as versions: there `headline` stands at `version.headline`. */
const fieldAt = (path: unknown): string => (typeof path === 'string' ? path.replace(/^version\./, '') : 'id')

type Found = { path: string; message: string }

/** What the schema of the database has against a document, by field. Payload's own errors have a status already. */
const schemaErrorsOf = (error: Error): Found[] => {
  if (error.name !== 'ValidationError' || 'status' in error || !('errors' in error)) return []
  return Object.entries(error.errors as Record<string, { kind?: unknown }>).map(([place, { kind }]) => {
    const path = fieldAt(place)
    return { path, message: `${path}: ${kind === 'enum' ? 'this is none of the choices.' : WRONG_TYPE}` }
  })
}

const wrongValuesOf = (error: Error): Found[] => {
  if (!CAST_ERRORS.has(error.name)) return schemaErrorsOf(error)
  const path = fieldAt('path' in error ? error.path : undefined)
  return [{ path, message: `${path}: ${WRONG_TYPE}` }]
}

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
  const errors = wrongValuesOf(error)
  if (errors.length === 0) return undefined
  const message = errors.map((one) => one.message).join(' ')
  return { response: { errors: [{ message, data: { errors } }] }, status: 400 }
}
