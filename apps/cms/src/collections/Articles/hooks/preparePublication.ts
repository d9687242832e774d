import { countWords } from '@dateline/content-schema/readingTime'
import { bodyProblems } from '@dateline/rich-text/bodyProblems'
import { referencesOf, toElements } from '@dateline/rich-text/toElements'
import { toPlainText } from '@dateline/rich-text/toPlainText'
import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { APIError, ValidationError } from 'payload'
import { readerDocument } from '../../../publishing/recordsPublicChange'
import type { HookedDocument, StoredDocument } from '../../../publishing/storedDocument'
import { relationId, textOf } from '../../../publishing/storedDocument'
import type { Finding } from '../../../workflow/checkBeforePublishing'
import { checkBeforePublishing } from '../../../workflow/checkBeforePublishing'
import { publicationOf } from '../../../workflow/publicationOf'
import { ARTICLES, PHOTOS } from '../../slugs'
import { saveKindOf } from '../../../publishing/noteSaveKind'

const refuse = (findings: readonly Finding[]): void => {
  if (findings.length > 0)
    throw new ValidationError({
      collection: ARTICLES,
      errors: findings.map(({ path, message }) => ({ path, message })),
    })
}

const textWithout = { story: () => null, storyPath: () => null, pagePath: () => null, photo: () => null }

/** A malformed body never reaches the database, whoever sends it and whether readers see it or not. */
export const refuseMalformedBody: CollectionBeforeChangeHook<HookedDocument> = ({ data }) => {
  refuse(
    bodyProblems(data.body).map(({ address, message }) => ({
      path: 'body',
      message: `${message} (${address})`,
    })),
  )
  return data
}

/** What follows from the text: its length, and the photos that it shows. */
export const deriveFromText: CollectionBeforeChangeHook<HookedDocument> = ({ data, operation }) => {
  const { photos } = referencesOf(data.body)
  const lead = relationId(data.leadPhoto)
  return {
    ...data,
    story: textOf(data.story) || (operation === 'create' ? randomUUID() : data.story),
    wordCount: countWords(toPlainText(toElements(data.body, textWithout).elements)),
    photosShown: [...new Set([...(lead === null ? [] : [lead]), ...photos])],
  }
}

const READ_FIELDS = ['headline', 'kicker', 'teaser', 'body', 'leadPhoto', 'leadCaption'] as const
const isTextChanged = (live: StoredDocument | null, next: StoredDocument): boolean =>
  READ_FIELDS.some((field) => JSON.stringify(live?.[field] ?? null) !== JSON.stringify(next[field] ?? null))

const photosById = async (req: PayloadRequest, ids: unknown): Promise<Map<string, StoredDocument>> => {
  if (!Array.isArray(ids) || ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find({
    collection: PHOTOS,
    req,
    pagination: false,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((photo) => [String(photo.id), photo]))
}

const refuseTakenAddress = async ({
  req,
  id,
  next,
}: {
  req: PayloadRequest
  id: unknown
  next: StoredDocument
}): Promise<void> => {
  const taken: StoredDocument | null = await req.payload.db.findOne({
    collection: ARTICLES,
    req,
    where: { and: [{ publishedSlug: { equals: next.slug } }, { language: { equals: next.language } }] },
  })
  if (taken && String(taken.id) !== String(id)) {
    refuse([
      {
        path: 'slug',
        message: `Another published story already has the slug "${textOf(next.slug)}": "${textOf(taken.headline)}". Choose another.`,
      },
    ])
  }
}

/** Sets what publication means: addresses, dates, the ledger. A draft save leaves all of it as readers know it. */
export const preparePublication: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  originalDoc,
  req,
  operation,
}) => {
  const kind = saveKindOf(req, ARTICLES)
  const live =
    operation === 'update' ? await readerDocument({ collection: ARTICLES, id: originalDoc?.id, req }) : null
  if (kind.isDraftSave) {
    return {
      ...data,
      publishedSlug: live?.publishedSlug ?? null,
      firstPublishedAt: live?.firstPublishedAt ?? data.firstPublishedAt,
      publishedAt: live?.publishedAt ?? null,
      takenDown: live?.takenDown ?? {},
    }
  }
  const now = new Date()
  const isFuture =
    textOf(data.publishedAt) !== '' && new Date(textOf(data.publishedAt)).getTime() > now.getTime()
  if (isFuture && data._status === 'published') {
    throw new APIError('publishedAt: a story cannot be published with a date in the future.', 400)
  }
  // A first publication may bring a date of its own (an import); the address carries it.
  const next: StoredDocument = { ...data, firstPublishedAt: data.firstPublishedAt ?? data.publishedAt }
  const publication = publicationOf({ live, next, isTextChanged: isTextChanged(live, next), now })
  if (publication._status === 'published') {
    refuse(checkBeforePublishing(next, await photosById(req, next.photosShown)))
    await refuseTakenAddress({ req, id: originalDoc?.id, next })
  }
  return { ...data, ...publication }
}
