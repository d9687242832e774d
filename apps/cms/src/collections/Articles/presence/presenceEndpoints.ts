import type { Endpoint, PayloadRequest } from 'payload'
import { APIError, Forbidden } from 'payload'
import { z } from 'zod'
import { isNewsroom } from '../../../access/roles'
import { isDuplicateKey } from '../../../publishing/lease'
import { databaseOf } from '../../../publishing/feedCollections'
import { ARTICLES } from '../../slugs'
import { newestRevision } from '../hooks/compareRevision'
import { holdPen, layDownPen } from './holdPen'
import { presenceAnswer } from './presenceAnswer'
import { GONE_MS, presenceRowsIn } from './presenceRows'

const PATH = '/:id/presence'
const tabName = z.string().regex(/^[\w-]{8,64}$/)
const sign = z.strictObject({
  tab: tabName,
  field: z
    .string()
    .regex(/^[\w.]{1,100}$/)
    .nullable()
    .default(null),
  isAway: z.boolean().default(false),
  isTaking: z.boolean().default(false),
  isHandingOver: z.boolean().default(false),
})

type Asker = { id: string; name: string }

const askerOf = (req: PayloadRequest): Asker => {
  if (!isNewsroom(req.user)) throw new Forbidden(req.t)
  return { id: String(req.user?.id), name: String(req.user?.name ?? '') }
}

/** @throws APIError 404 where there is no story of this id, in the trash or out of it */
const storyIdOf = async (req: PayloadRequest): Promise<string> => {
  const id = String(req.routeParams?.id)
  const isId = /^[0-9a-f]{24}$/.test(id)
  const count = isId
    ? await req.payload.db.count({ collection: ARTICLES, req, where: { id: { equals: id } } })
    : { totalDocs: 0 }
  if (count.totalDocs === 0) throw new APIError('There is no such story.', 404)
  return id
}

/** The rule by which this person's save of this story would be judged. */
const mayWriteStory = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const rule = await req.payload.collections[ARTICLES].config.access.update({ req, id })
  if (typeof rule === 'boolean') return rule
  const where = { and: [{ id: { equals: id } }, rule] }
  return (await req.payload.db.count({ collection: ARTICLES, req, where })).totalDocs > 0
}

const signOf = async (req: PayloadRequest): Promise<z.infer<typeof sign>> => {
  const parsed = sign.safeParse(await req.json?.())
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new APIError(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not understood.'}`, 400)
}

/** `POST`: a sign of life of one tab, every few seconds. It answers who else is here and who writes. */
const sayHere: Endpoint = {
  path: PATH,
  method: 'post',
  handler: async (req) => {
    const asker = askerOf(req)
    const { tab, field, isAway, isTaking, isHandingOver } = await signOf(req)
    const story = await storyIdOf(req)
    const { tabs, pens } = presenceRowsIn(databaseOf(req.payload))
    const fresh = { story, person: asker.id, name: asker.name, field, isAway }
    try {
      await tabs.updateOne(
        { _id: tab, person: asker.id },
        [
          {
            $set: {
              ...Object.fromEntries(Object.entries(fresh).map(([key, value]) => [key, { $literal: value }])),
              since: { $cond: [{ $eq: ['$story', { $literal: story }] }, '$since', '$$NOW'] },
              seenAt: '$$NOW',
            },
          },
        ],
        { upsert: true },
      )
    } catch (error) {
      if (isDuplicateKey(error)) throw new APIError('tab: somebody else has a tab of this name.', 409)
      throw error
    }
    const mayWrite = await mayWriteStory(req, story)
    const pen = await holdPen({
      pens,
      story,
      tab,
      person: asker.id,
      name: asker.name,
      isTaking,
      isHandingOver,
      // A tab in the background does not take a pen that became free.
      mayWrite: mayWrite && (!isAway || isTaking),
    })
    const isAlive = { $gt: [{ $add: ['$seenAt', GONE_MS] }, '$$NOW'] }
    const [present, revision] = await Promise.all([
      tabs
        .aggregate<Parameters<typeof presenceAnswer>[0]['tabs'][number] & { now: Date }>([
          { $match: { story, $expr: isAlive } },
          { $sort: { since: 1, _id: 1 } },
          { $limit: 50 },
          { $set: { now: '$$NOW' } },
        ])
        .toArray(),
      newestRevision(req, story),
    ])
    const now = present.find((row) => row._id === tab)?.now ?? new Date()
    const answer = presenceAnswer({ tab, person: asker.id, tabs: present, pen, now, mayWrite, revision })
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
}

/** `DELETE ?tab=`: the tab is closed. Whoever comes next may write at once. */
const sayGone: Endpoint = {
  path: PATH,
  method: 'delete',
  handler: async (req) => {
    const asker = askerOf(req)
    const tab = tabName.safeParse(req.query.tab)
    if (!tab.success) throw new APIError('tab: the name of the tab is missing.', 400)
    const story = await storyIdOf(req)
    const { tabs, pens } = presenceRowsIn(databaseOf(req.payload))
    const { deletedCount } = await tabs.deleteOne({ _id: tab.data, person: asker.id })
    if (deletedCount > 0) await layDownPen({ pens, story, tab: tab.data })
    return new Response(null, { status: 204 })
  },
}

export const presenceEndpoints: Endpoint[] = [sayHere, sayGone]
