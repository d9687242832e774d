import { APIError, ValidationError } from 'payload'
import { isTransient } from '../../database/isTransient'
import { ApprovedTextIsGone } from './approvedTextIsGone'
import type { Reason } from './reasonWords'
import { aReason } from './reasonWords'

const CONFLICT = 409

/** Whether the message names the field already, as our own do: `slug: …`. */
const plainly = (path: string, message: string): string =>
  message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message

/**
 * Why only a person can go on, in words; null for what may pass by itself: a database that is away, a save at the same
 * moment, a fault of ours.
 */
export const reasonOf = (error: unknown): Reason | null => {
  if (isTransient(error)) return null
  if (error instanceof ApprovedTextIsGone) return aReason('textChanged')
  if (error instanceof ValidationError) {
    const messages = error.data.errors.map(({ path, message }) => plainly(path, message))
    return aReason('refused', messages.join(' ') || error.message)
  }
  if (!(error instanceof APIError)) return null
  return error.status < 500 && error.status !== CONFLICT ? aReason('refused', error.message) : null
}
