import type {
  Access,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload'
import { USERS } from '../collections/slugs'
import { nobody } from './allow'
import type { Actor } from './roles'
import { isStaff } from './roles'

/** Who has which document open in the admin. Payload makes these rows past all access, when somebody edits. */
export const LOCKS = 'payload-locked-documents'

type Lock = {
  id: string
  document?: { relationTo: CollectionSlug; value: unknown } | null
  globalSlug?: string | null
  user?: { value: unknown } | null
}

const ownLocks = (actor: Actor): Where => ({
  and: [{ 'user.relationTo': { equals: USERS } }, { 'user.value': { equals: actor?.id } }],
})

const mayEditGlobal = async (req: PayloadRequest, slug: string): Promise<boolean> => {
  const global = req.payload.globals.config.find((one) => one.slug === slug)
  return global !== undefined && Boolean(await global.access.update({ req }))
}

type Place = NonNullable<Lock['document']>

const mayEditDocument = async (req: PayloadRequest, { relationTo, value }: Place): Promise<boolean> => {
  const rule = await req.payload.collections[relationTo].config.access.update({ req, id: String(value) })
  if (typeof rule === 'boolean') return rule
  const where: Where = { and: [{ id: { equals: value } }, rule] }
  const { totalDocs } = await req.payload.db.count({ collection: relationTo, req, where })
  return totalDocs > 0
}

/** Whether somebody may edit what a lock is on: who may not has no business with the lock. */
const mayEdit = async (req: PayloadRequest, lock: Lock): Promise<boolean> => {
  if (lock.globalSlug) return mayEditGlobal(req, lock.globalSlug)
  return lock.document ? mayEditDocument(req, lock.document) : false
}

const lockOf = (req: PayloadRequest, id: unknown): Promise<Lock | null> =>
  req.payload.db.findOne<Lock>({ collection: LOCKS, req, where: { id: { equals: id } } })

/** The admin asks who is editing before it lets anybody in: of the kinds of documents that one edits. */
const read: Access = async ({ req }) => {
  if (!isStaff(req.user)) return false
  const collections = req.payload.config.collections.filter(({ lockDocuments }) => lockDocuments !== false)
  const ofCollections = collections.map(async ({ slug, access }): Promise<Where[]> =>
    (await access.update({ req })) === false ? [] : [{ 'document.relationTo': { equals: slug } }],
  )
  const ofGlobals = req.payload.globals.config.map(async ({ slug }): Promise<Where[]> =>
    (await mayEditGlobal(req, slug)) ? [{ globalSlug: { equals: slug } }] : [],
  )
  const kinds = await Promise.all([...ofCollections, ...ofGlobals])
  return { or: [ownLocks(req.user), ...kinds.flat()] }
}

/** Taking over a lock, or keeping an own one fresh. */
const update: Access = async ({ req, id }) => {
  if (!isStaff(req.user) || id === undefined) return false
  const lock = await lockOf(req, id)
  return lock !== null && mayEdit(req, lock)
}

const remove: Access = async ({ req, id }) => {
  if (!isStaff(req.user)) return false
  if (id === undefined) return ownLocks(req.user)
  const lock = await lockOf(req, id)
  return lock !== null && (lock.user?.value === req.user?.id || mayEdit(req, lock))
}

export const lockAccess: NonNullable<CollectionConfig['access']> = {
  create: nobody,
  read,
  update,
  delete: remove,
}

/** A lock changes hands, to whoever asks, and nothing else about it: neither what it is on, nor to somebody third. */
export const takeOver: CollectionBeforeChangeHook<Lock> = ({ data, originalDoc, req }) =>
  originalDoc && req.user
    ? {
        ...data,
        document: originalDoc.document,
        globalSlug: originalDoc.globalSlug,
        user: { relationTo: USERS, value: req.user.id },
      }
    : data
