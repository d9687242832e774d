import type { Payload } from 'payload'
import { ARTICLES, PREVIEW_LINKS } from '../collections/slugs'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId } from '../publishing/storedDocument'
import type { LinkRefusal } from './linkWords'
import { readLinkToken } from './linkToken'

/** @property text the story as it was when the link was made */
export type OpenedLink = { kind: 'open'; text: StoredDocument; until: number } | { kind: LinkRefusal }

const hasStory = async (payload: Payload, id: string | null): Promise<boolean> => {
  if (id === null) return false
  const { totalDocs } = await payload.count({
    collection: ARTICLES,
    where: { id: { equals: id } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

/** What a token opens. It is the only right that this rests on: whoever holds it reads one text, and nothing else. */
export const openLink = async (payload: Payload, token: string, now: number): Promise<OpenedLink> => {
  const read = readLinkToken(token, { secret: payload.secret, now })
  if (read.kind !== 'valid') return read
  const { id, until } = read.claim
  const { docs } = await payload.find({
    collection: PREVIEW_LINKS,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const [row] = docs
  if (row === undefined) return { kind: 'tampered' }
  if (row.revokedAt) return { kind: 'revoked' }
  // A story in the trash is not found here: it is out of everybody's reach.
  const story = relationId(row.story)
  if (!row.text || !(await hasStory(payload, story))) return { kind: 'gone' }
  return { kind: 'open', text: { ...(row.text as StoredDocument), id: story }, until }
}
