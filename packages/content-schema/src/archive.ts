import { z } from 'zod'
import { card } from './card'
import { period } from './period'
import { tag } from './tag'

/** A month in UTC, by which the addresses of stories are counted: `2026-03`. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as 2026-03')
export type Month = z.infer<typeof month>

export const monthOf = (iso: string): Month => new Date(iso).toISOString().slice(0, 7)

/** The months in which a story that readers have was first published, the newest first. */
export const monthList = z.strictObject({ months: z.array(month), tags: z.array(tag) })
export type MonthList = z.infer<typeof monthList>

/** Where the stories of a month stand, in all languages, the newest first. */
export const addressList = z.strictObject({
  addresses: z.array(
    z.strictObject({
      path: z.string(),
      /** As `modifiedAt` counts it. */
      modifiedAt: z.iso.datetime(),
    }),
  ),
  /** Pass it as `cursor` for the next page; null at the end. */
  next: z.string().nullable(),
  tags: z.array(tag),
})
export type AddressList = z.infer<typeof addressList>

/** The stories of one language that were first published in a year, a month or on a day (UTC), and where to go from there. */
export const archivePeriod = z.strictObject({
  period,
  /** The months of the year, or the days of the month, that have stories, the earliest first. A day has no parts. */
  parts: z.array(period),
  /** The nearest periods of the same kind that have stories; null where there is none. */
  earlier: period.nullable(),
  later: period.nullable(),
  /** The newest first. */
  articles: z.array(card),
  /** Pass it as `cursor` for the next page; null at the end. */
  next: z.string().nullable(),
  tags: z.array(tag),
})
export type ArchivePeriod = z.infer<typeof archivePeriod>
