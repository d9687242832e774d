import type { Document } from 'mongodb'
import { rightsBound } from '../../workflow/photoRights'
import { wordsFilter } from '../wordsFilter'
import type { MediaFilter, MediaQuery } from './mediaQuery'

/** Days after this one in which rights that end are told of. */
const ENDING_DAYS = 30
const DAY = 86_400_000

const isEmpty = (field: string): Document => ({ [field]: { $in: ['', null] } })
const days = (now: Date, count: number): Date => new Date(now.getTime() + count * DAY)

const narrowed = (filter: MediaFilter, now: Date): Document => {
  switch (filter) {
    case 'all':
      return {}
    case 'wordless':
      return { $or: [isEmpty('alt'), isEmpty('credit')] }
    case 'unused':
      return { publicIn: { $in: [[], null] } }
    case 'ended':
      return { rightsUntil: { $lt: rightsBound(now) } }
    case 'ending':
      return { rightsUntil: { $gte: rightsBound(now), $lt: rightsBound(now, ENDING_DAYS + 1) } }
  }
}

/** By the day on which a photo was taken; of one that does not say, the day of its upload. */
const ofDays = ({ from, to }: Pick<MediaQuery, 'from' | 'to'>): Document => {
  if (from === undefined && to === undefined) return {}
  const range = {
    ...(from ? { $gte: new Date(from) } : {}),
    ...(to ? { $lt: days(new Date(to), 1) } : {}),
  }
  return { $or: [{ takenAt: range }, { takenAt: null, createdAt: range }] }
}

/** The condition on photos; whether one stands in a draft is not in it, because the photo does not know. */
export const mediaFilter = (query: MediaQuery, now: Date): Document => {
  const parts = [
    wordsFilter(query.words, ['caption', 'credit', 'alt', 'source']),
    narrowed(query.filter, now),
    ofDays(query),
  ].filter((part) => Object.keys(part).length > 0)
  return { deletedAt: null, ...(parts.length > 0 ? { $and: parts } : {}) }
}
