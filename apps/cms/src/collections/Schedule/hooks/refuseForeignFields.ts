import type { CollectionBeforeOperationHook } from 'payload'
import { ValidationError } from 'payload'
import { SCHEDULE } from '../../slugs'

/** What a caller may say. Everything else of a row follows from it, or is the scheduler's. */
const SAID: Record<string, readonly string[]> = {
  create: ['article', 'action', 'at', 'revision', 'kind', 'note'],
  update: ['at', 'revision', 'kind', 'note'],
}

const remedyFor = (operation: string): string =>
  operation === 'create'
    ? 'Send article, action and at; with revision, what you approve is that text or nothing; with kind and note, what a change is.'
    : 'Only at, kind and note can be changed, and the revision that is approved. To cancel, use POST /api/schedule/<id>/cancel.'

/** What is not the caller's to say is refused rather than dropped: nobody shall believe that it took effect. */
export const refuseForeignFields: CollectionBeforeOperationHook = ({ args, operation }) => {
  const said = SAID[operation]
  if (said === undefined || !('data' in args)) return args
  const foreign = Object.entries((args.data ?? {}) as Record<string, unknown>)
    .filter(([name, value]) => value !== undefined && !said.includes(name))
    .map(([path]) => ({ path, message: `${path}: this is not set by hand. ${remedyFor(operation)}` }))
  if (foreign.length > 0) throw new ValidationError({ collection: SCHEDULE, errors: foreign })
  return args
}
