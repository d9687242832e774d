import { month, type MonthList } from '@dateline/content-schema/archive'
import { FRONT_TAG } from '@dateline/content-schema/tag'
import { ARTICLES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { noQuery, readQuery } from '../readQuery'
import { languagesOf, loadSiteSettings } from '../siteSettings'

/**
 * `GET /articles/months`: the months (UTC) in which something was first published that readers have still.
 *
 * Counted by the database from an index alone, because an archive has hundreds of thousands of stories. Nothing of a
 * story leaves it but the month.
 */
export const articleMonths: Endpoint = async (request, payload) => {
  const read = readQuery(request, noQuery)
  if (!read.ok) return read.response
  const languages = languagesOf(await loadSiteSettings(payload))
  const stories = payload.db.collections[ARTICLES]
  if (stories === undefined) throw new Error(`There is no collection ${ARTICLES}.`)
  const found = await stories.aggregate<{ _id: string | null }>([
    {
      $match: {
        _status: 'published',
        language: { $in: languages },
        firstPublishedAt: { $lte: new Date() },
      },
    },
    { $group: { _id: { $dateToString: { format: '%Y-%m', date: '$firstPublishedAt' } } } },
    { $sort: { _id: -1 } },
  ])
  const months = found.flatMap(({ _id }) => month.safeParse(_id).data ?? [])
  return jsonResponse(request, { months, tags: [FRONT_TAG] } satisfies MonthList)
}
