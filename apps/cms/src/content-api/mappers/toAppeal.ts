import { formatAmount } from '@dateline/content-schema/amounts'
import type { AmountSet, Appeal, AppealSlot, Frequency, Money } from '@dateline/content-schema/appeal'
import { appealSlot, frequency as frequencySchema } from '@dateline/content-schema/appeal'
import { APPEALS_TAG } from '@dateline/content-schema/tag'
import { safeHref } from '@dateline/rich-text/safeHref'
import { relationId } from '../../publishing/storedDocument'
import type { StoredAmounts, StoredAmountSet, StoredAppeal } from '../storedContent'
import type { MappingContext } from './mappingContext'
import { isoOf } from './toCard'
import { pictureOf } from './toPicture'

const isMinor = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

/** Null where the set has no sound amounts in the currency. */
export const toAmountSet = (set: StoredAmountSet | undefined, currency: string): AmountSet | null => {
  const row: StoredAmounts | undefined = set?.currencies?.find((candidate) => candidate.currency === currency)
  if (row === undefined || !isMinor(row.min) || !isMinor(row.default)) return null
  const money = (minor: number): Money => ({ minor, currency })
  const offered = (amounts: readonly number[] | null | undefined): Money[] =>
    (amounts ?? []).filter(isMinor).map(money)
  return {
    currency,
    oneOff: offered(row.oneOff),
    monthly: offered(row.monthly),
    annual: offered(row.annual),
    min: money(row.min),
    default: money(row.default),
    allowOther: Boolean(row.allowOther),
  }
}

const PLACEHOLDER = /\{(\w+)\}/g

/** Null where a placeholder has nothing to stand for: half a sentence about money must not be shown. */
export const resolvePlaceholders = (text: string, values: ReadonlyMap<string, string>): string | null => {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')
  return names.every((name) => values.has(name))
    ? text.replace(PLACEHOLDER, (_, name: string) => values.get(name) ?? '')
    : null
}

/** Words between double asterisks are the sentence that must be seen. */
export const toHighlights = (text: string): Appeal['paragraphs'][number] =>
  text
    .split(/\*\*(.+?)\*\*/s)
    .map((part, index) => (index % 2 === 1 ? { text: part, highlight: true as const } : { text: part }))
    .filter((part) => part.text !== '')

const isSlot = (value: unknown): value is AppealSlot => appealSlot.safeParse(value).success
const isFrequency = (value: unknown): value is Frequency => frequencySchema.safeParse(value).success

/** Null, and a line in the log, where the appeal cannot be shown whole. */
export const toAppeal = (
  document: StoredAppeal,
  amountSets: ReadonlyMap<string, StoredAmountSet>,
  context: MappingContext,
): Appeal | null => {
  const { id, language } = document
  context.tags.add(APPEALS_TAG)
  const leaveOut = (reason: string): null => {
    context.warn('content API: an appeal was left out', { appeal: id, reason })
    return null
  }
  const amounts = toAmountSet(amountSets.get(relationId(document.amountSet) ?? ''), document.currency ?? '')
  const values = new Map(amounts === null ? [] : [['from', formatAmount(amounts.min, language)]])
  const words = (text: string | null | undefined) => resolvePlaceholders(text ?? '', values)
  const heading = words(document.heading)
  const thanks = words(document.thanks)
  const button = words(document.button)
  const paragraphs = (document.paragraphs ?? []).map(({ text }) => words(text))
  if (heading === null || thanks === null || button === null || paragraphs.some((text) => text === null)) {
    return leaveOut('a placeholder has no value')
  }
  const target = safeHref(document.target ?? '')
  if (target === null) return leaveOut('its button leads nowhere')
  if (!isFrequency(document.frequency)) return leaveOut('it has no frequency')
  return {
    id,
    language,
    slots: (Array.isArray(document.slots) ? document.slots : []).filter(isSlot),
    priority: Math.trunc(document.priority ?? 0),
    heading,
    paragraphs: paragraphs.map((text) => toHighlights(text ?? '')),
    thanks,
    button,
    target,
    frequency: document.frequency,
    amounts,
    picture: pictureOf(document.photo, null, context),
    allowedOnSensitive: Boolean(document.allowedOnSensitive),
    startsAt: document.startsAt ? isoOf(document.startsAt) : null,
    endsAt: document.endsAt ? isoOf(document.endsAt) : null,
  }
}
