import { APIError } from 'payload'
import { toldIn } from '../../admin/told'
import { isTransient } from '../../database/isTransient'
import { ApprovedTextIsGone } from './approvedTextIsGone'
import type { Reason } from './reasonWords'
import { aReason } from './reasonWords'

const CONFLICT = 409

/** Without the name of the field, which our own begin with: `slug: …`. */
const plainly = (message: string, path: string): string =>
  message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message

/**
 * Why only a person can go on, in words; null for what may pass by itself: a database that is away, a save at the same
 * moment, a fault of ours.
 */
export const reasonOf = (error: unknown): Reason | null => {
  if (isTransient(error)) return null
  if (error instanceof ApprovedTextIsGone) return aReason('textChanged')
  if (!(error instanceof APIError) || error.status >= 500 || error.status === CONFLICT) return null
  const told = toldIn({ errors: [error] })
  const findings = told.map(({ path = '', message, ...rest }) => ({
    ...rest,
    message: plainly(message, path),
  }))
  return { ...aReason('refused', findings.map(({ message }) => message).join(' ')), findings }
}
