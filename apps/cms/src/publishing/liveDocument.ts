import type { CollectionSlug, PayloadRequest } from 'payload'
import type { StoredDocument } from './storedDocument'

type Place = { collection: CollectionSlug; id: unknown; req: PayloadRequest }

/** The document that readers see: never a draft version. */
export const readLiveDocument = async ({ collection, id, req }: Place): Promise<StoredDocument | null> =>
  id === undefined ? null : await req.payload.db.findOne({ collection, req, where: { id: { equals: id } } })

const keyOf = ({ collection, id }: Place): string => `live:${collection}:${String(id)}`

/** What readers saw before this save. Read once a save, however many hooks ask. */
export const liveDocument = async (place: Place): Promise<StoredDocument | null> => {
  const key = keyOf(place)
  const { context } = place.req
  if (!(key in context)) context[key] = await readLiveDocument(place)
  return (context[key] ?? null) as StoredDocument | null
}

/** The same, for the last who asks: the next save of this document reads anew. */
export const takeLiveDocument = (place: Place): StoredDocument | null => {
  const key = keyOf(place)
  const before = (place.req.context[key] ?? null) as StoredDocument | null
  delete place.req.context[key]
  return before
}
