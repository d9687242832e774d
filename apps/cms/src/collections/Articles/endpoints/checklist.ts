import type { Endpoint } from 'payload'
import { APIError, Forbidden } from 'payload'
import { isNewsroom } from '../../../access/roles'
import { storySurroundings } from '../../../publishing/storySurroundings'
import type { StoredDocument } from '../../../publishing/storedDocument'
import type { Checklist } from '../../../workflow/checkBeforePublishing'
import { checkBeforePublishing } from '../../../workflow/checkBeforePublishing'
import { ARTICLES } from '../../slugs'

/** `GET /api/articles/:id/checklist`: what stands between the newest version of a story and its readers. */
export const checklist: Endpoint = {
  path: '/:id/checklist',
  method: 'get',
  handler: async (req) => {
    if (!isNewsroom(req.user)) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id)
    if (!/^[0-9a-f]{24}$/i.test(id)) throw new APIError('This is no id of a story.', 400)
    const story = (await req.payload.findByID({
      collection: ARTICLES,
      id,
      draft: true,
      trash: true,
      depth: 0,
      user: req.user,
      overrideAccess: false,
      req,
    })) as unknown as StoredDocument
    const found: Checklist = checkBeforePublishing(story, await storySurroundings(req, story, new Date()))
    return Response.json(found, { headers: { 'cache-control': 'no-store' } })
  },
}
