import { documentId } from '../cursor'
import type { Endpoint } from '../endpoint'
import { lastSegment } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadPublicArticle } from '../load/loadArticle'
import { notFound } from '../problemResponse'
import { noQuery, readQuery } from '../readQuery'
import { loadSiteSettings } from '../siteSettings'

const NO_STORY = 'There is no published story with this id.'

/** `GET /articles/<id>` */
export const articleById: Endpoint = async (request, payload) => {
  const query = readQuery(request, noQuery)
  if (!query.ok) return query.response
  const id = documentId.safeParse(lastSegment(request))
  // The database would take a condition on an id of another shape for no condition at all.
  if (!id.success) return notFound(NO_STORY)
  const settings = await loadSiteSettings(payload)
  const article = await loadPublicArticle({
    payload,
    source: publicSource(payload),
    settings,
    where: { id: { equals: id.data } },
  })
  return article === null ? notFound(NO_STORY) : jsonResponse(request, article)
}
