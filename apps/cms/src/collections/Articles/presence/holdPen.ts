import type { Collection, Document } from 'mongodb'
import { isDuplicateKey } from '../../../publishing/lease'
import { GONE_MS, HANDOVER_MS } from './presenceRows'
import type { PenRow } from './presenceRows'

export type Claim = {
  pens: Collection<PenRow>
  story: string
  tab: string
  person: string
  name: string
  /** Somebody pressed "take over". It is asked for first, so that the other's last words are saved. */
  isTaking: boolean
  /** The one who writes lets the asker have it. */
  isHandingOver: boolean
  /** Somebody who may not write this story never holds its pen. */
  mayWrite: boolean
}

const literal = (value: unknown): Document => ({ $literal: value })

/** What the row becomes; every comparison is made by the database, on its own clock, in one step. */
const nextPen = ({ tab, person, name, isTaking, isHandingOver, mayWrite }: Claim): Document[] => {
  const isMine = { $eq: ['$tab', literal(tab)] }
  const isFree = { $lte: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }
  const isAskedByMe = { $eq: ['$askedBy.tab', literal(tab)] }
  const hasWaited = { $lte: [{ $add: ['$askedBy.at', HANDOVER_MS] }, '$$NOW'] }
  const isOldQuestion = { $lte: [{ $add: ['$askedBy.at', 2 * HANDOVER_MS] }, '$$NOW'] }
  const gives = { $and: [isMine, literal(isHandingOver), { $ne: [{ $ifNull: ['$askedBy', null] }, null] }] }
  const takes = {
    $and: [literal(mayWrite), { $not: [isMine] }, { $or: [isFree, { $and: [isAskedByMe, hasWaited] }] }],
  }
  const asks = { $and: [literal(mayWrite && isTaking), { $not: [isMine] }, { $not: [isAskedByMe] }] }
  const until = { $add: ['$$NOW', GONE_MS] }
  const taken = { tab: '$tab', at: '$$NOW' }
  const row = (fields: Document): Document => ({ $mergeObjects: ['$$ROOT', fields] })
  return [
    {
      $replaceWith: {
        $switch: {
          branches: [
            {
              case: gives,
              then: row({
                tab: '$askedBy.tab',
                person: '$askedBy.person',
                name: '$askedBy.name',
                since: '$$NOW',
                until,
                askedBy: null,
                takenFrom: taken,
              }),
            },
            {
              case: isMine,
              then: row({ until, askedBy: { $cond: [isOldQuestion, null, '$askedBy'] } }),
            },
            {
              case: takes,
              then: row({
                tab: literal(tab),
                person: literal(person),
                name: literal(name),
                since: '$$NOW',
                until,
                askedBy: null,
                takenFrom: { $cond: [isFree, null, taken] },
              }),
            },
            {
              case: asks,
              then: row({
                askedBy: { tab: literal(tab), person: literal(person), name: literal(name), at: '$$NOW' },
              }),
            },
          ],
          default: '$$ROOT',
        },
      },
    },
  ]
}

/**
 * Keeps the pen, takes it where it is free, asks for it, or gives it away.
 * @returns the row as it is now; null where nobody ever wrote and this tab may not
 */
export const holdPen = async (claim: Claim): Promise<PenRow | null> => {
  const change = () =>
    claim.pens.findOneAndUpdate({ _id: claim.story }, nextPen(claim), {
      upsert: claim.mayWrite,
      returnDocument: 'after',
    })
  try {
    return await change()
  } catch (error) {
    // Two tabs made the row at the same moment: the other one was first.
    if (isDuplicateKey(error)) return change()
    throw error
  }
}

/** Whoever comes next may write at once, and nobody is asked on behalf of a tab that is closed. */
export const layDownPen = async ({
  pens,
  story,
  tab,
}: Pick<Claim, 'pens' | 'story' | 'tab'>): Promise<void> => {
  await pens.updateOne({ _id: story, tab }, { $set: { until: new Date(0) } })
  await pens.updateOne({ _id: story, 'askedBy.tab': tab }, { $set: { askedBy: null } })
}
