import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { APIError, ValidationError } from 'payload'
import { isAdmin, isNewsroom } from '../../../access/roles'
import type { HookedDocument, StoredDocument } from '../../../publishing/storedDocument'
import { relationId, relationIds, textOf } from '../../../publishing/storedDocument'
import { ARTICLES, NOTES, USERS } from '../../slugs'
import { mentionsIn } from '../mentionsIn'

const refuse = (path: string, message: string): never => {
  throw new ValidationError({ collection: NOTES, errors: [{ path, message }] })
}

const colleagues = async (req: PayloadRequest): Promise<{ id: string; name: string }[]> => {
  const { docs } = await req.payload.db.find<StoredDocument>({
    collection: USERS,
    req,
    pagination: false,
    select: { name: true, role: true },
    where: { role: { not_equals: 'fundraiser' } },
  })
  return docs.map(({ id, name }) => ({ id: String(id), name: textOf(name) }))
}

const noteOf = async (req: PayloadRequest, id: string): Promise<StoredDocument | null> =>
  await req.payload.db.findOne({ collection: NOTES, req, where: { id: { equals: id } } })

/** A note belongs to a story, a reply to the first note of a thread on that story. */
const begin = async (data: HookedDocument, req: PayloadRequest): Promise<void> => {
  const story = relationId(data.story)
  const known =
    story && (await req.payload.db.findOne({ collection: ARTICLES, req, where: { id: { equals: story } } }))
  if (!known) refuse('story', 'There is no such story.')
  const thread = relationId(data.thread)
  if (thread === null) return
  const first = await noteOf(req, thread)
  if (!first || relationId(first.story) !== story || relationId(first.thread) !== null)
    refuse('thread', 'A reply names the first note of a thread on the same story.')
}

/** What stays as it was made: where a note belongs, and who wrote it. */
const KEPT = ['story', 'thread', 'passage', 'createdBy'] as const

/**
 * Who may say and settle what in a thread, whatever way a note comes: words are changed by who wrote them, a thread
 * is resolved and opened again by anybody in the newsroom.
 */
export const keepThread: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { user } = req
  if (!user) throw new APIError('A note needs a person: log in, or name the actor.', 401)
  if (!isNewsroom(user)) throw new APIError('Notes are for the newsroom; your role has no part in them.', 403)
  if (operation === 'create') await begin(data as HookedDocument, req)
  const isNew = operation === 'create'
  if (textOf(data.text).trim() === '') refuse('text', 'Write what you want to say.')
  if (!isNew && data.text !== originalDoc?.text && relationId(originalDoc?.createdBy) !== user.id)
    throw new APIError('text: only who wrote a note may change its words. Reply to it instead.', 403)

  const kept = isNew
    ? { createdBy: user.id }
    : Object.fromEntries(KEPT.map((field) => [field, originalDoc?.[field]]))
  const isReply = relationId(isNew ? data.thread : originalDoc?.thread) !== null
  const isResolved = Boolean(data.isResolved)
  if (isReply && isResolved) refuse('isResolved', 'A thread is resolved at its first note.')
  const wasResolved = !isNew && Boolean(originalDoc?.isResolved)
  const settled =
    isResolved === wasResolved
      ? { resolvedAt: originalDoc?.resolvedAt ?? null, resolvedBy: originalDoc?.resolvedBy ?? null }
      : { resolvedAt: isResolved ? new Date().toISOString() : null, resolvedBy: isResolved ? user.id : null }
  const mentions = mentionsIn(textOf(data.text), await colleagues(req))
  const called = new Set([user.id, ...(isNew ? [] : relationIds(originalDoc?.mentions ?? []))])
  const untold = [
    ...(isNew ? [] : relationIds(originalDoc?.untold ?? [])),
    ...mentions.filter((id) => !called.has(id)),
  ]
  return { ...data, ...kept, ...settled, isResolved, mentions, untold }
}

/** One's own words go; those of others do not go with them. */
export const removeReplies: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const thread = { thread: { equals: id } }
  const { docs } = await req.payload.db.find<StoredDocument>({
    collection: NOTES,
    req,
    pagination: false,
    where: thread,
  })
  const ofOthers = docs.filter(({ createdBy }) => relationId(createdBy) !== req.user?.id)
  if (ofOthers.length > 0 && !isAdmin(req.user))
    throw new APIError('Others have replied to this note. Resolve it instead of deleting it.', 409)
  await req.payload.db.deleteMany({ collection: NOTES, req, where: thread })
}
