import { parseReaderPath } from '@dateline/content-schema/readerPath'
import type { Redirect, RedirectList } from '@dateline/content-schema/redirect'
import { REDIRECTS_TAG } from '@dateline/content-schema/tag'
import { ARTICLES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { findByIds, publicSource } from '../load/contentSource'
import { followRedirects, loadRedirects } from '../load/followRedirects'
import { standingAmong } from '../load/standingAmong'
import { storyPathOf } from '../mappers/toCard'
import { noQuery, readQuery } from '../readQuery'
import { loadSiteSettings, prefixedLanguagesOf } from '../siteSettings'
import type { StoredAddress } from '../storedContent'
import { ARTICLE_ADDRESS_SELECT } from '../storedContent'

/**
 * `GET /redirects`: the rows that editors wrote, each with the end of its chain; none where something stands.
 *
 * The rows that a story leaves behind when its slug changes are not told: an old slug may have been changed for what
 * it says. Whoever has such an address asks for it by its path.
 */
export const redirects: Endpoint = async (request, payload) => {
  const query = readQuery(request, noQuery)
  if (!query.ok) return query.response
  const settings = await loadSiteSettings(payload)
  const source = publicSource(payload)
  const moves = await loadRedirects(payload)
  const standing = await standingAmong(moves.keys(), { source, settings })
  const languages = prefixedLanguagesOf(settings)
  const told = [...moves].filter(
    ([from, move]) => !standing.has(from) && ('to' in move || parseReaderPath(from, languages) === null),
  )
  const ends = await Promise.all(
    told.map(async ([from]) => ({
      from,
      move: await followRedirects(from, {
        find: (path) => Promise.resolve(moves.get(path) ?? null),
        isAlive: (path) => Promise.resolve(standing.has(path)),
      }),
    })),
  )
  const stories = await findByIds<StoredAddress>(source, {
    collection: ARTICLES,
    ids: ends.flatMap(({ move }) => (move !== null && 'article' in move ? [move.article] : [])),
    select: ARTICLE_ADDRESS_SELECT,
  })
  const presentPath = (id: string): string | null => {
    const story = stories.get(id)
    return story === undefined ? null : storyPathOf(story, settings)
  }
  const list: RedirectList = {
    redirects: ends
      .flatMap(({ from, move }): Redirect[] => {
        const to = move !== null && ('to' in move ? move.to : presentPath(move.article))
        return to ? [{ from, to }] : []
      })
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    tags: [REDIRECTS_TAG],
  }
  return jsonResponse(request, list)
}
