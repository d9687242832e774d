import { month, type MonthList } from '@dateline/content-schema/archive'
import { FRONT_TAG } from '@dateline/content-schema/tag'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { periodsWithStories } from '../load/periodsWithStories'
import { languageQuery, readLanguage, readQuery } from '../readQuery'
import { languagesOf, loadSiteSettings } from '../siteSettings'

/**
 * `GET /articles/months?language=`: the months (UTC) in which something was first published that readers have still;
 * without a language, in any.
 */
export const articleMonths: Endpoint = async (request, payload) => {
  const read = readQuery(request, languageQuery)
  if (!read.ok) return read.response
  const settings = await loadSiteSettings(payload)
  const language = readLanguage(settings, read.value.language)
  if (!language.ok) return language.response
  const languages = read.value.language === undefined ? languagesOf(settings) : [language.value]
  const found = await periodsWithStories(payload, { unit: 'month', languages })
  const months = found.flatMap((name) => month.safeParse(name).data ?? []).reverse()
  return jsonResponse(request, { months, tags: [FRONT_TAG] } satisfies MonthList)
}
