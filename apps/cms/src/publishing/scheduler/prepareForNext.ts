import { isPublisher } from '../../access/roles'
import { rehearse } from './rehearse'
import type { RunOptions } from './runClaimed'
import { findPerson, orderOf } from './runClaimed'
import { scheduleRowsIn } from './scheduleRows'

/** Enough for a process to have compiled and connected what it will need. */
const REHEARSED = 4

/**
 * Carries out what is due next and takes it back. A process that has published nothing for a while forgets the code for
 * it, and is several times as slow when it matters. What fails here fails at the moment too, and is said then.
 */
export const prepareForNext = async ({ payload, db }: Pick<RunOptions, 'payload' | 'db'>): Promise<void> => {
  const rows = await scheduleRowsIn(db)
    .find({ state: 'waiting' }, { sort: { at: 1 }, limit: REHEARSED })
    .toArray()
  for (const row of rows) {
    const user = await findPerson({ payload, id: String(row.by) })
    if (user === null || !isPublisher(user)) continue
    await rehearse({ payload, order: orderOf(row, user), at: row.at }).catch(() => undefined)
  }
}
