import type { CollectionBeforeDeleteHook } from 'payload'
import { APIError } from 'payload'
import { ARTICLES } from '../slugs'

/**
 * A story without its section is nowhere: readers would get "not found" for every story of a deleted one. What lies
 * in the trash and was published counts too, because it may come back.
 */
export const refuseInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { db } = req.payload
  const [stored, drafted] = await Promise.all([
    db.find<{ id: unknown }>({
      collection: ARTICLES,
      req,
      pagination: false,
      select: { section: true },
      where: {
        and: [
          { section: { equals: id } },
          { or: [{ deletedAt: { exists: false } }, { firstPublishedAt: { exists: true } }] },
        ],
      },
    }),
    db.queryDrafts<{ id: unknown }>({
      collection: ARTICLES,
      req,
      pagination: false,
      select: { parent: true },
      where: { and: [{ 'version.section': { equals: id } }, { 'version.deletedAt': { exists: false } }] },
    }),
  ])
  const stories = new Set([...stored.docs, ...drafted.docs].map((story) => String(story.id)))
  if (stories.size === 0) return
  const many = stories.size === 1 ? 'One story stands' : `${stories.size} stories stand`
  throw new APIError(
    `${many} in this section, drafts and the trash included. Move them to another section first; nothing was deleted.`,
    409,
  )
}
