import type { Tag } from '@dateline/content-schema/tag'
import type { GlobalConfig, GlobalSlug, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { noteGlobalSaveKind, saveKindOf } from './noteSaveKind'
import { announce } from './recordsPublicChange'
import { unclearSave } from './refuseSilentPublication'
import type { StoredDocument } from './storedDocument'

const readLive = async (slug: GlobalSlug, req: PayloadRequest): Promise<StoredDocument> =>
  (await req.payload.db.findGlobal({ slug, req })) ?? {}

/** What readers see of a global, as one comparable text; null while none of it is published. */
const publicTextOf = ({ createdAt: _createdAt, updatedAt: _updatedAt, ...content }: StoredDocument) =>
  content._status === 'draft' ? null : JSON.stringify(content)

const keyOf = (slug: GlobalSlug): string => `live:globals:${slug}`

/**
 * Payload restores a version of a global by writing it over what readers see, past all rules for a save. A draft
 * that comes back in this way would take the published one from them.
 */
const refuseRestoredDraft = async ({
  args,
  slug,
  req,
}: {
  args: object
  slug: GlobalSlug
  req: PayloadRequest
}): Promise<void> => {
  const { id, draft } = args as { id?: string | number; draft?: boolean }
  const { docs } = await req.payload.db.findGlobalVersions({
    global: slug,
    limit: 1,
    req,
    where: { id: { equals: id } },
  })
  const version = docs[0]?.version
  if (version?._status !== undefined && (draft === true || version._status === 'draft')) {
    throw new APIError(
      'Only a version that was published can be restored here: a draft would take its place before readers. Open the version and set the fields by hand.',
      400,
    )
  }
}

/** The hooks that tell the reader site what a save of a global changed. It has no address and no photo, only tags. */
export const recordsGlobalChange = (tags: readonly Tag[]): NonNullable<GlobalConfig['hooks']> => ({
  beforeOperation: [
    noteGlobalSaveKind,
    async ({ args, global, operation, req }): Promise<unknown> => {
      if (operation !== 'update' && operation !== 'restoreVersion') return args
      if (operation === 'restoreVersion')
        await refuseRestoredDraft({ args: args as object, slug: global.slug, req })
      req.context[keyOf(global.slug)] = await readLive(global.slug, req)
      return args
    },
  ],
  beforeChange: [
    ({ data, global, originalDoc, req }): unknown => {
      const { isDraftSave, status } = saveKindOf(req, global.slug)
      const live = req.context[keyOf(global.slug)] as StoredDocument | undefined
      const { _status: newest } = (originalDoc ?? {}) as StoredDocument
      if (!isDraftSave && status === undefined && newest === 'draft' && live?._status === 'published')
        throw unclearSave()
      return data
    },
  ],
  afterChange: [
    async ({ doc, global, req }): Promise<unknown> => {
      const before = (req.context[keyOf(global.slug)] ?? {}) as StoredDocument
      const after = await readLive(global.slug, req)
      if (publicTextOf(after) !== publicTextOf(before)) await announce(req, tags)
      return doc
    },
  ],
})
