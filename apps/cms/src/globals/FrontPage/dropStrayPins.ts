import type { GlobalBeforeValidateHook } from 'payload'
import { relationId, relationIds } from '../../publishing/storedDocument'

type Edition = { lead?: unknown; slots?: unknown; pins?: { story?: unknown }[] | null }

/** A place that is given to another story takes its expiry with it: a story that comes back later is not over at once. */
const withoutStrays = <One extends Edition>(edition: One): One => {
  const chosen = new Set([...relationIds(edition.lead), ...relationIds(edition.slots)])
  return edition.pins
    ? { ...edition, pins: edition.pins.filter(({ story }) => chosen.has(relationId(story) ?? '')) }
    : edition
}

export const dropStrayPins: GlobalBeforeValidateHook = ({ data }): unknown => {
  const { editions } = (data ?? {}) as { editions?: unknown }
  return Array.isArray(editions) ? { ...data, editions: (editions as Edition[]).map(withoutStrays) } : data
}
