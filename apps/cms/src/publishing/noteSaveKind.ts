import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import { APIError, ValidationError } from 'payload'

/**
 * What a caller said, before Payload fills the gaps from the stored document: whether it is a draft save, and which
 * status and revision it named. Later hooks cannot tell "absent" from "as stored".
 */
export type SaveKind = {
  isDraftSave: boolean
  status: 'draft' | 'published' | undefined
  revision: unknown
}

const keyOf = (entity: string): string => `saveKind:${entity}`

/** @param entity the slug of a collection or a global */
export const saveKindOf = (req: PayloadRequest, entity: string): SaveKind =>
  (req.context[keyOf(entity)] as SaveKind | undefined) ?? {
    isDraftSave: false,
    status: undefined,
    revision: undefined,
  }

type Said = { _status?: SaveKind['status']; revision?: unknown; deletedAt?: unknown }

const saidIn = (args: object): Said => ('data' in args ? (args.data ?? {}) : {})
const isDraftAsked = (args: object): boolean => 'draft' in args && Boolean(args.draft)

/** A restoration has no body; what it started from stands in its address. */
const namedInAddress = ({ query }: PayloadRequest): unknown =>
  typeof query.revision === 'string' ? Number(query.revision) : undefined

/**
 * Payload's switches for all languages at once. We keep a document a language, so they would only be a second way to
 * publish and unpublish, past the validation and over the newest version in place.
 */
const withoutSwitches = <Args extends object>(args: Args): Args => ({
  ...args,
  publishAllLocales: undefined,
  unpublishAllLocales: undefined,
  publishSpecificLocale: undefined,
})

export const noteSaveKind: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation === 'restoreVersion' && !isDraftAsked(args)) {
    throw new APIError(
      'An old version is restored as a draft: add ?draft=true. Publish it when you have read it.',
      400,
    )
  }
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return args
  const said = saidIn(args)
  const kind: SaveKind = {
    // Payload publishes an update that says so even with draft=true; a creation with draft=true is always a draft.
    isDraftSave: isDraftAsked(args) && (operation !== 'update' || said._status !== 'published'),
    status: said._status,
    revision: operation === 'update' ? said.revision : namedInAddress(req),
  }
  if (kind.isDraftSave && said.deletedAt) {
    // Only the version would be marked: readers would go on seeing what the newsroom believes to be gone.
    throw new ValidationError({
      collection: collection.slug,
      errors: [
        {
          path: 'deletedAt',
          message: 'A draft save cannot move anything to the trash. Send it without draft=true.',
        },
      ],
    })
  }
  req.context[keyOf(collection.slug)] = kind
  return withoutSwitches(args)
}

/** The same for a global. */
export const noteGlobalSaveKind: GlobalBeforeOperationHook = ({ args, global, operation, req }): unknown => {
  const given = args as object
  if (operation !== 'update') return given
  const said = saidIn(given)
  req.context[keyOf(global.slug)] = {
    isDraftSave: isDraftAsked(given) && said._status !== 'published',
    status: said._status,
    revision: undefined,
  } satisfies SaveKind
  return withoutSwitches(given)
}
