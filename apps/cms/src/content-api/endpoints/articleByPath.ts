import type { ByPath } from '@dateline/content-schema/article'
import type { ReaderAddress } from '@dateline/content-schema/readerPath'
import { parseReaderPath } from '@dateline/content-schema/readerPath'
import { REDIRECTS_TAG, tagOf } from '@dateline/content-schema/tag'
import type { Payload } from 'payload'
import { z } from 'zod'
import { ARTICLES, AUTHORS, PAGES, SECTIONS, TOPICS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import type { ContentSource } from '../load/contentSource'
import { publicSource } from '../load/contentSource'
import { findTakedownAt, findTakedownById } from '../load/findTakedown'
import { findRedirect, followRedirects } from '../load/followRedirects'
import { loadPublicArticle } from '../load/loadArticle'
import { whereOfDay } from '../load/whereOfDay'
import { storyPathOf } from '../mappers/toCard'
import { notFound, problemResponse } from '../problemResponse'
import { readQuery } from '../readQuery'
import type { SiteSettings } from '../siteSettings'
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

type Site = { source: ContentSource; settings: SiteSettings }

/** Whether readers find something at an address. */
const standsAt = async (address: ReaderAddress | null, { source, settings }: Site): Promise<boolean> => {
  if (address === null) return false
  if (address.kind === 'front') return true
  const language = { language: { equals: address.language ?? settings.defaultLanguage } }
  const isThere = async (
    collection: Parameters<ContentSource['find']>[0]['collection'],
    slugField: string,
  ) => {
    const where = { and: [language, { [slugField]: { equals: address.slug } }] }
    return (await source.find({ collection, where, select: { language: true }, limit: 1 })).length > 0
  }
  switch (address.kind) {
    case 'topLevel':
      return (await isThere(SECTIONS, 'slug')) || (await isThere(PAGES, 'publishedSlug'))
    case 'topic':
      return isThere(TOPICS, 'slug')
    case 'author':
      return isThere(AUTHORS, 'slug')
    case 'article': {
      const where = { and: [...whereOfDay(address, settings), { publishedSlug: { equals: address.slug } }] }
      return (
        (await source.find({ collection: ARTICLES, where, select: { language: true }, limit: 1 })).length > 0
      )
    }
    default:
      return address satisfies never
  }
}

type Moved = Site & { payload: Payload; request: Request; path: string; address: ReaderAddress | null }

/** Where an address at which nothing stands leads to, if anywhere. */
const movedResponse = async ({
  payload,
  request,
  path,
  address,
  source,
  settings,
}: Moved): Promise<Response | null> => {
  const site = { source, settings }
  const parse = (target: string) => parseReaderPath(target, prefixedLanguagesOf(settings))
  const move = await followRedirects(path, {
    find: findRedirect(payload),
    isAlive: (target) => standsAt(parse(target), site),
  })
  if (move === null) return null
  // What stands at an address is never hidden behind a row. A story would have been found before.
  if (address?.kind !== 'article' && (await standsAt(address, site))) return null
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
  const moved = await movedResponse({ payload, request, path, address, source, settings })
  if (moved !== null) return moved
  const takedown = address?.kind === 'article' ? await findTakedownAt(payload, address, settings) : null
  return takedown === null ? notFound('There is no published story at this address.') : gone(takedown)
}
