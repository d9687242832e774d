import { bodyProblems } from '@dateline/rich-text/bodyProblems'
import type { CollectionBeforeOperationHook } from 'payload'
import { ValidationError } from 'payload'

/**
 * A malformed body never reaches the database, whoever sends it and whether readers see it or not. It is looked at
 * before anything else: Payload's own editor fails on a node that is none.
 */
export const refuseMalformedBody: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const { body } = (args.data ?? {}) as { body?: unknown }
  const problems = bodyProblems(body)
  if (problems.length === 0) return args
  throw new ValidationError({
    collection: collection.slug,
    errors: problems.map(({ address, message }) => ({ path: 'body', message: `${message} (${address})` })),
  })
}
