import { z } from 'zod'
import { languageCode } from './language'
import { picture } from './picture'
import { tag } from './tag'

export const APPEAL_SLOTS = ['banner', 'articleEnd'] as const
export const appealSlot = z.enum(APPEAL_SLOTS)
export type AppealSlot = z.infer<typeof appealSlot>

export const FREQUENCIES = ['oneOff', 'monthly', 'annual'] as const
export const frequency = z.enum(FREQUENCIES)
export type Frequency = z.infer<typeof frequency>

/** Money in the smallest unit of its currency, so that no float ever appears. */
export const money = z.strictObject({
  /** Whole minor units: 250 is EUR 2.50, JPY 250. */
  minor: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.infer<typeof money>

/** The amounts offered in one currency. `min` is what "starting from" says; copy and checkout read the same number. */
export const amountSet = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  oneOff: z.array(money),
  monthly: z.array(money),
  annual: z.array(money),
  min: money,
  default: money,
  allowOther: z.boolean(),
})
export type AmountSet = z.infer<typeof amountSet>

/** A text that asks for money, ready to show: every placeholder is resolved. */
export const appeal = z.strictObject({
  id: z.string(),
  language: languageCode,
  slots: z.array(appealSlot),
  /** Higher comes first. */
  priority: z.int(),
  /** The banner's one line, or the opening line of the box. */
  heading: z.string(),
  /** `highlight` marks the sentence that must be seen. */
  paragraphs: z.array(z.array(z.strictObject({ text: z.string(), highlight: z.literal(true).optional() }))),
  thanks: z.string(),
  button: z.string(),
  /** Where the button leads: a path on the reader site or a whole https address. */
  target: z.string(),
  frequency,
  amounts: amountSet.nullable(),
  picture: picture.nullable(),
  allowedOnSensitive: z.boolean(),
  /** ISO 8601; null is no limit. Shown when `startsAt <= now < endsAt`. */
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
})
export type Appeal = z.infer<typeof appeal>

export const appealList = z.strictObject({ appeals: z.array(appeal), tags: z.array(tag) })
export type AppealList = z.infer<typeof appealList>
