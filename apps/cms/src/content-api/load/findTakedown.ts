import type { ReaderAddress } from '@dateline/content-schema/readerPath'
import type { Payload, Where } from 'payload'
import { ARTICLES } from '../../collections/slugs'
import type { SiteSettings } from '../siteSettings'
import { whereOfDay } from './whereOfDay'

type TakenDown = { takenDown?: { reason?: string | null } | null }

/**
 * Whether a story was taken down, and why. It is read past the rules, for readers can see no such story; nothing but
 * the reason, which was written for them, is selected. A story in the trash keeps its reason.
 */
const takedownWhere = async (payload: Payload, where: Where[]): Promise<{ reason: string } | null> => {
  const { docs } = await payload.find({
    collection: ARTICLES,
    where: {
      and: [...where, { 'takenDown.at': { exists: true } }, { _status: { not_equals: 'published' } }],
    },
    select: { takenDown: { reason: true } },
    limit: 1,
    pagination: false,
    depth: 0,
    draft: false,
    trash: true,
    overrideAccess: true,
  })
  const story = docs[0] as TakenDown | undefined
  return story === undefined ? null : { reason: story.takenDown?.reason ?? '' }
}

export const findTakedownById = (payload: Payload, id: string): Promise<{ reason: string } | null> =>
  takedownWhere(payload, [{ id: { equals: id } }])

type Address = Extract<ReaderAddress, { kind: 'article' }>

export const findTakedownAt = (
  payload: Payload,
  address: Address,
  settings: SiteSettings,
): Promise<{ reason: string } | null> =>
  takedownWhere(payload, [...whereOfDay(address, settings), { slug: { equals: address.slug } }])
