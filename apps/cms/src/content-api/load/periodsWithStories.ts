import type { LanguageCode } from '@dateline/content-schema/language'
import type { Period, PeriodUnit } from '@dateline/content-schema/period'
import type { Payload } from 'payload'
import { ARTICLES } from '../../collections/slugs'

const FORMATS: Record<PeriodUnit, string> = { year: '%Y', month: '%Y-%m', day: '%Y-%m-%d' }

type Asked = {
  unit: PeriodUnit
  languages: readonly LanguageCode[]
  /** ISO 8601: `start` <= first publication < `end`. Without it: the whole archive. */
  bounds?: { start: string; end: string }
}

/**
 * The years, months or days (UTC) in which something was first published that readers have still, the earliest first.
 *
 * Counted by the database from an index alone, because an archive has hundreds of thousands of stories. Nothing of a
 * story leaves it but the period.
 */
export const periodsWithStories = async (
  payload: Payload,
  { unit, languages, bounds }: Asked,
): Promise<Period[]> => {
  const stories = payload.db.collections[ARTICLES]
  if (stories === undefined) throw new Error(`There is no collection ${ARTICLES}.`)
  const within = bounds === undefined ? {} : { $gte: new Date(bounds.start), $lt: new Date(bounds.end) }
  const found = await stories.aggregate<{ _id: Period }>([
    {
      $match: {
        _status: 'published',
        language: { $in: languages },
        firstPublishedAt: { ...within, $lte: new Date() },
      },
    },
    { $group: { _id: { $dateToString: { format: FORMATS[unit], date: '$firstPublishedAt' } } } },
    { $sort: { _id: 1 } },
  ])
  return found.map(({ _id }) => _id)
}
