import type { Appeal, AppealSlot } from '@dateline/content-schema/appeal'
import type { Article } from '@dateline/content-schema/article'

export type AppealForSlotOptions = {
  appeals: readonly Appeal[]
  slot: AppealSlot
  language: string
  /** The story that the page shows; null on every other page. */
  article: Pick<Article, 'appeal' | 'sensitive'> | null
  /** Milliseconds since 1970. */
  now: number
}

const isRunning = ({ startsAt, endsAt }: Appeal, now: number): boolean =>
  (startsAt === null || Date.parse(startsAt) <= now) && (endsAt === null || now < Date.parse(endsAt))

const isChosen = (appeal: Appeal, article: AppealForSlotOptions['article']): boolean =>
  article === null || article.appeal === 'auto' || article.appeal === appeal.id

const isFitting = (appeal: Appeal, article: AppealForSlotOptions['article']): boolean =>
  article === null || !article.sensitive || appeal.allowedOnSensitive

/** The one appeal that a page shows in a slot: the highest priority first, then the smallest id. */
export const appealForSlot = ({
  appeals,
  slot,
  language,
  article,
  now,
}: AppealForSlotOptions): Appeal | null => {
  if (article?.appeal === 'off') return null
  const [first] = appeals
    .filter(
      (appeal) =>
        appeal.language === language &&
        appeal.slots.includes(slot) &&
        isRunning(appeal, now) &&
        isChosen(appeal, article) &&
        isFitting(appeal, article),
    )
    .sort((one, other) => other.priority - one.priority || (one.id < other.id ? -1 : 1))
  return first ?? null
}

/** When an appeal next begins or ends, in milliseconds since 1970: a page that chose among them is then out of date. */
export const nextAppealChange = ({
  appeals,
  now,
}: {
  appeals: readonly Appeal[]
  now: number
}): number | null => {
  const moments = appeals
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .filter((moment) => moment !== null)
    .map((moment) => Date.parse(moment))
    .filter((moment) => moment > now)
  return moments.length === 0 ? null : Math.min(...moments)
}
