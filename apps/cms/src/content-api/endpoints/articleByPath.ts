import type { ByPath } from '@dateline/content-schema/article'
import { parseReaderPath } from '@dateline/content-schema/readerPath'
import { redirectPath } from '@dateline/content-schema/redirect'
import { REDIRECTS_TAG, tagOf } from '@dateline/content-schema/tag'
import type { Payload } from 'payload'
import { z } from 'zod'
import { ARTICLES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { findTakedownAt, findTakedownById } from '../load/findTakedown'
import { findRedirect, followRedirects } from '../load/followRedirects'
import { loadPublicArticle } from '../load/loadArticle'
import type { Site } from '../load/standingAmong'
import { standingAmong } from '../load/standingAmong'
import { whereOfDay } from '../load/whereOfDay'
import { storyPathOf } from '../mappers/toCard'
import { notFound, problemResponse } from '../problemResponse'
import { readQuery } from '../readQuery'
import { loadSiteSettings, prefixedLanguagesOf } from '../siteSettings'
import type { StoredAddress } from '../storedContent'
import { ARTICLE_ADDRESS_SELECT } from '../storedContent'

export const byPathQuery = z.strictObject({
  path: z
    .string('a path on the reader site, such as /2026/03/13/storm-season')
    .max(2000, 'at most 2000 characters')
    .regex(/^\/(?![/\\])[^\s?#]*$/, 'a path on the reader site, such as /2026/03/13/storm-season'),
})

const gone = ({ reason }: { reason: string }): Response =>
  problemResponse({ status: 410, detail: 'This story was taken down.', reason })

type Moved = Site & { payload: Payload; request: Request; path: string }

/** Where an address at which nothing stands leads to, if anywhere. */
const movedResponse = async ({
  payload,
  request,
  path,
  source,
  settings,
}: Moved): Promise<Response | null> => {
  const isAlive = async (target: string) => (await standingAmong([target], { source, settings })).has(target)
  const from = redirectPath(path)
  const move = from === null ? null : await followRedirects(from, { find: findRedirect(payload), isAlive })
  // What stands at an address is never hidden behind a row.
  if (move === null || (await isAlive(path))) return null
  if ('to' in move)
    return jsonResponse(request, { redirect: move.to, tags: [REDIRECTS_TAG] } satisfies ByPath)
  const [story] = await source.find<StoredAddress>({
    collection: ARTICLES,
    where: { id: { equals: move.article } },
    select: ARTICLE_ADDRESS_SELECT,
    limit: 1,
  })
  const redirect = story === undefined ? null : storyPathOf(story, settings)
  if (redirect !== null && redirect !== path) {
    const tags = [tagOf('card', move.article), REDIRECTS_TAG]
    return jsonResponse(request, { redirect, tags } satisfies ByPath)
  }
  const takedown = await findTakedownById(payload, move.article)
  return takedown === null ? null : gone(takedown)
}

/** `GET /articles/by-path?path=`: the story at a reader address, or what became of the address. */
export const articleByPath: Endpoint = async (request, payload) => {
  const query = readQuery(request, byPathQuery)
  if (!query.ok) return query.response
  const { path } = query.value
  const settings = await loadSiteSettings(payload)
  const source = publicSource(payload)
  const address = parseReaderPath(path, prefixedLanguagesOf(settings))
  if (address?.kind === 'article') {
    const where = { and: [...whereOfDay(address, settings), { publishedSlug: { equals: address.slug } }] }
    const article = await loadPublicArticle({ payload, source, settings, where })
    if (article !== null) return jsonResponse(request, { article } satisfies ByPath)
  }
  const moved = await movedResponse({ payload, request, path, source, settings })
  if (moved !== null) return moved
  const takedown = address?.kind === 'article' ? await findTakedownAt(payload, address, settings) : null
  return takedown === null ? notFound('There is no published story at this address.') : gone(takedown)
}
