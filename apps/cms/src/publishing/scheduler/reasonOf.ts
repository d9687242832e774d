import { APIError, ValidationError } from 'payload'
import { isTransient } from '../../database/isTransient'

const CONFLICT = 409

/**
 * Why only a person can go on, in words; null for what may pass by itself: a database that is away, a save at the same
 * moment, a fault of ours.
 */
export const reasonOf = (error: unknown): string | null => {
  if (isTransient(error)) return null
  if (error instanceof ValidationError) {
    const errors = error.data.errors.map(({ path, message }) => `${path}: ${message}`)
    return errors.join(' ') || error.message
  }
  if (!(error instanceof APIError)) return null
  return error.status < 500 && error.status !== CONFLICT ? error.message : null
}
