import type { GlobalBeforeChangeHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import { APIError, ValidationError } from 'payload'
import { FRONT_PAGE } from '../../collections/slugs'
import { mongooseOf, sessionOf } from '../../database/sessionOf'
import type { StoredEdition } from './frontEdition'
import type { StaleEdition } from './settleRevisions'
import { settleRevisions } from './settleRevisions'

/**
 * One row beside the global, as the stories have theirs: a draft save does not touch the published document, so two
 * saves at once would each read the same editions and both succeed. Both write this row; one of them conflicts.
 */
const REVISIONS = 'front-revisions'
type RevisionRow = { _id: typeof FRONT_PAGE; saves: number }

/** @returns a number greater than any before */
const countSave = async (req: PayloadRequest): Promise<number> => {
  const row = await mongooseOf(req)
    .connection.collection<RevisionRow>(REVISIONS)
    .findOneAndUpdate(
      { _id: FRONT_PAGE },
      { $inc: { saves: 1 } },
      { session: await sessionOf(req), upsert: true, returnDocument: 'after' },
    )
  return row?.saves ?? 1
}

const KEY = 'editionSaved'

/** Of a save that is about this one language and puts the others beside it as they were stored. */
export const onlyEdition = (language: string): Record<string, unknown> => ({ [KEY]: language })

/** 409: the save started from an edition that is no longer the newest one. Both are in the answer. */
const staleEdition = ({ index, language, started, current, yours, theirs }: StaleEdition): APIError =>
  new APIError(
    // Payload's form makes a list of what is between commas.
    `editions.${index}.revision: Somebody saved in between and nothing was changed. Compare the two and save again. This save started from revision ${started} of the front page "${language}" and it is at ${current}.`,
    409,
    { language, revision: current, yours, theirs },
  )

const isRevision = (value: unknown): boolean =>
  value === undefined || value === null || (Number.isInteger(value) && Number(value) >= 0)

const refuseWrongRevisions = (editions: readonly { revision?: unknown }[]): void => {
  const errors = editions.flatMap(({ revision }, index) => {
    const path = `editions.${index}.revision`
    return isRevision(revision)
      ? []
      : [{ path, message: `${path}: the whole number that the front page was read with.` }]
  })
  if (errors.length > 0) throw new ValidationError({ global: FRONT_PAGE, errors })
}

export const compareEditions: GlobalBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}): Promise<unknown> => {
  const { editions } = data as { editions?: StoredEdition[] | null }
  if (!Array.isArray(editions)) return data
  refuseWrongRevisions(editions)
  const only = req.context[KEY]
  const settled = settleRevisions({
    sent: editions,
    newest: (originalDoc as { editions?: StoredEdition[] | null }).editions ?? [],
    next: await countSave(req),
    isMeant: (language) => only === undefined || only === language,
  })
  if (settled.stale) throw staleEdition(settled.stale)
  if (settled.unnamed.length > 0 && req.payloadAPI === 'REST')
    req.payload.logger.info({
      msg: 'A front page was saved without naming its revision.',
      languages: settled.unnamed,
    })
  return { ...data, editions: settled.editions }
}

/** A version comes back past the hooks of a save; one that is made at the same moment must conflict with it too. */
export const countRestoration: GlobalBeforeOperationHook = async ({
  args,
  operation,
  req,
}): Promise<unknown> => {
  if (operation === 'restoreVersion') await countSave(req)
  return args
}
