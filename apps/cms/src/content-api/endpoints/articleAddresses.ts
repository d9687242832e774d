import { month, type AddressList } from '@dateline/content-schema/archive'
import { modifiedAt } from '@dateline/content-schema/modifiedAt'
import { boundsOf } from '@dateline/content-schema/period'
import { tagOf } from '@dateline/content-schema/tag'
import type { Where } from 'payload'
import { z } from 'zod'
import { ARTICLES } from '../../collections/slugs'
import { updatedAtForReaders } from '../../publishing/updatedAtForReaders'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadLedgers } from '../load/loadLedgers'
import { afterCursor, NEWEST_FIRST } from '../load/newestFirst'
import { isoOf, storyPathOf } from '../mappers/toCard'
import { readQuery } from '../readQuery'
import { languagesOf, loadSiteSettings } from '../siteSettings'
import type { StoredAddress } from '../storedContent'
import { ARTICLE_ADDRESS_SELECT } from '../storedContent'
import { cursorAfter, cursorQuery, MAX_LIMIT } from './articles'

export const articleAddressesQuery = z.strictObject({ month, cursor: cursorQuery.optional() })

const whereOfMonth = (asked: string): Where[] => {
  const { start, end } = boundsOf(asked)
  return [{ firstPublishedAt: { greater_than_equal: start } }, { firstPublishedAt: { less_than: end } }]
}

/** `GET /articles/addresses?month=&cursor=`: where the stories first published in a month (UTC) stand, for sitemaps. */
export const articleAddresses: Endpoint = async (request, payload) => {
  const read = readQuery(request, articleAddressesQuery)
  if (!read.ok) return read.response
  const { month: asked, cursor } = read.value
  const settings = await loadSiteSettings(payload)
  const found = await publicSource(payload).find<StoredAddress>({
    collection: ARTICLES,
    where: {
      and: [
        { language: { in: languagesOf(settings) } },
        ...whereOfMonth(asked),
        ...(cursor === undefined ? [] : [afterCursor(cursor)]),
      ],
    },
    select: ARTICLE_ADDRESS_SELECT,
    sort: NEWEST_FIRST,
    limit: MAX_LIMIT,
  })
  const ledgers = await loadLedgers(
    payload,
    found.map(({ id }) => id),
  )
  return jsonResponse(request, {
    addresses: found.flatMap((story) => {
      const path = storyPathOf(story, settings)
      if (path === null || !story.firstPublishedAt) return []
      const updatedAt = updatedAtForReaders(ledgers.get(story.id))
      return { path, modifiedAt: modifiedAt({ firstPublishedAt: isoOf(story.firstPublishedAt), updatedAt }) }
    }),
    next: cursorAfter(found, MAX_LIMIT),
    tags: [tagOf('month', asked)],
  } satisfies AddressList)
}
