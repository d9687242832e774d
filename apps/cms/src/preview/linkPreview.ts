import config from '@payload-config'
import { getPayload } from 'payload'
import { isPublic } from '../collections/Photos/photosAccess'
import { idsOf, photosOfStory } from '../workflow/shownPhotos'
import { linkPath } from './linkAddress'
import { markWords } from './linkWords'
import { loadPreview } from './loadPreview'
import { openLink } from './openLink'
import { previewHeaders } from './previewHeaders'
import type { PictureAddress } from './previewPicture'
import { pictureResponse } from './previewPicture'
import { renderPreview } from './renderPreview'
import { renderRefusal } from './renderRefusal'
import type { LinkRefusal } from './linkWords'
import { surfaceWords } from './surfaceWords'

const headers = previewHeaders({ frame: 'none' })

const refuse = async (why: LinkRefusal): Promise<Response> =>
  new Response(await renderRefusal(why), { status: 403, headers })

/** `GET /preview/links/<token>`: the one story that a link is for. No login is asked for, and none is looked at. */
export const showLinked = async (token: string): Promise<Response> => {
  const payload = await getPayload({ config })
  const now = new Date()
  const link = await openLink(payload, token, now.getTime())
  if (link.kind !== 'open') return refuse(link.kind)
  const content = await loadPreview({ payload, draft: link.text, now })
  if (content === null) return refuse('gone')
  const { article, site } = content
  const html = await renderPreview({
    content,
    view: 'story',
    say: surfaceWords(article.language),
    pictures: `${linkPath(token)}/media`,
    mark: markWords(link.until, { language: article.language, timeZone: site.timeZone }),
  })
  return new Response(html, { headers })
}

/** `GET /preview/links/<token>/media/<name>/<width>.<format>`: a photo that the page behind the link shows. */
export const linkedPicture = async ({
  token,
  ...address
}: PictureAddress & { token: string }): Promise<Response> => {
  const payload = await getPayload({ config })
  const link = await openLink(payload, token, Date.now())
  if (link.kind !== 'open') return refuse(link.kind)
  // The cards of published stories show public photos.
  const among = { or: [{ id: { in: idsOf(photosOfStory(link.text)) } }, isPublic] }
  return pictureResponse(payload, { ...address, among })
}
