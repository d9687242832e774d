import type { Collection } from 'mongodb'
import { MongoServerError } from 'mongodb'

/** Who does a thing that only one process may do, and until when, by the clock of the database. */
export type LeaseRow = { _id: string; holder: string; until: Date; lastCursor?: number }

type Lease = { leases: Collection<LeaseRow>; name: string; holder: string }

export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === 11000

/** Takes the lease or renews it. Only the database's clock is asked, so that clocks may differ between machines. */
export const takeLease = async ({
  leases,
  name,
  holder,
  milliseconds,
}: Lease & { milliseconds: number }): Promise<boolean> => {
  const isFree = { $or: [{ $eq: ['$holder', { $literal: holder }] }, { $lte: ['$until', '$$NOW'] }] }
  try {
    const row = await leases.findOneAndUpdate(
      { _id: name },
      [
        {
          $set: {
            holder: { $cond: [isFree, { $literal: holder }, '$holder'] },
            until: { $cond: [isFree, { $add: ['$$NOW', milliseconds] }, '$until'] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after', writeConcern: { w: 'majority' } },
    )
    return row?.holder === holder
  } catch (error) {
    // Two contenders made the row at the same moment.
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Lets the next one in at once. Does nothing where the lease was lost already. */
export const releaseLease = async ({ leases, name, holder }: Lease): Promise<void> => {
  await leases.updateOne({ _id: name, holder }, { $set: { until: new Date(0) } })
}

export const isLeaseHeld = async ({ leases, name }: Omit<Lease, 'holder'>): Promise<boolean> =>
  (await leases.countDocuments({ _id: name, $expr: { $gt: ['$until', '$$NOW'] } }, { limit: 1 })) > 0
