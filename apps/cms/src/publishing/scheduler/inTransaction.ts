import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { retryTransient } from '../../database/isTransient'
import type { User } from '../../payload-types'

type Options = { payload: Payload; user: User; context: Record<string, unknown>; isKept: boolean }

/**
 * Runs work in a transaction of its own, again from the start where another save came in between.
 * @param options.isKept false: everything is rolled back afterwards, whatever came of it
 */
export const inTransaction = <Result>(
  { payload, user, context, isKept }: Options,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> =>
  retryTransient(async () => {
    const req = await createLocalReq({ user, context: { ...context } }, payload)
    await initTransaction(req)
    try {
      const result = await work(req)
      if (isKept) await commitTransaction(req)
      return result
    } finally {
      await killTransaction(req)
    }
  })
