import type { Payload } from 'payload'
import { releaseContext } from '../release'
import { inTransaction } from './inTransaction'
import type { ReleaseOrder } from './writeRelease'
import { writeRelease } from './writeRelease'

/**
 * Carries an order out as at its minute and rolls it back: whatever would stop it then stops it now, by the same
 * rules, and nothing is left of the attempt.
 * @throws Error of the save, with its fields
 */
export const rehearse = ({
  payload,
  order,
  at,
}: {
  payload: Payload
  order: ReleaseOrder
  at: Date
}): Promise<void> =>
  inTransaction(
    { payload, user: order.user, context: releaseContext({ now: at, row: null }), isKept: false },
    (req) => writeRelease(req, order),
  )
