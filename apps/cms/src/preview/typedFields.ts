import { documentId } from '../content-api/cursor'
import { relationIds } from '../publishing/storedDocument'
import { z } from 'zod'
import { LANGUAGES } from '../languages'
import type { TypedField } from './typedFieldNames'

const text = z.string().max(20_000).nullish()
const one = z.unknown().transform((value) => relationIds(value).find(isId) ?? null)
const many = z.unknown().transform((value) => relationIds(value).filter(isId))

/** The database takes a condition on an id of another shape for no condition at all. */
function isId(id: string): boolean {
  return documentId.safeParse(id).success
}

/** Half a row, while somebody fills it in, is no row yet. */
const ledger = z
  .array(z.unknown())
  .catch([])
  .transform((rows) => rows.flatMap((row) => ledgerRow.safeParse(row).data ?? []))
const ledgerRow = z.object({
  id: z.string().nullish(),
  kind: z.enum(['typo', 'clarification', 'correction', 'new-facts']),
  note: z.string().nullish(),
  at: z.iso.datetime().nullish(),
})

/**
 * What of a story's form readers would see. Everything else that is sent, the address and the dates of a published
 * story above all, is left where it is stored.
 */
const typedFields = z.object({
  headline: text,
  kicker: text,
  teaser: text,
  slug: text,
  leadPhoto: one,
  leadCaption: text,
  body: z.unknown(),
  related: many,
  updates: ledger,
  language: z.enum(LANGUAGES.map(({ value }) => value)).catch('en'),
  section: one,
  topics: many,
  authors: many,
} satisfies Record<TypedField, z.ZodType>)
export type TypedFields = Partial<z.infer<typeof typedFields>>

/** Fields that are not sent stay as they are stored. */
export const readTypedFields = (sent: unknown): TypedFields | null => {
  const parsed = typedFields.partial().safeParse(sent)
  if (!parsed.success) return null
  const given = new Set(Object.keys(sent as object))
  return Object.fromEntries(Object.entries(parsed.data).filter(([name]) => given.has(name)))
}
