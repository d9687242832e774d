import { countWords } from '@dateline/content-schema/readingTime'
import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import { toPlainText } from '@dateline/rich-text/toPlainText'
import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'
import { APIError } from 'payload'
import { fillWords } from '../../../admin/fillWords'
import { addressOf } from '../../../publishing/addressOf'
import { liveDocument } from '../../../publishing/liveDocument'
import { saveKindOf } from '../../../publishing/noteSaveKind'
import { nowOf } from '../../../publishing/release'
import { refuseFindings } from '../../../publishing/refuseUnfitPhotos'
import type { HookedDocument, StoredDocument } from '../../../publishing/storedDocument'
import { relationId, textOf } from '../../../publishing/storedDocument'
import { storySurroundings } from '../../../publishing/storySurroundings'
import { checkBeforePublishing } from '../../../workflow/checkBeforePublishing'
import { checkLedger } from '../../../workflow/checkLedger'
import { isTextChanged } from '../../../workflow/isTextChanged'
import { publicationOf, takedownOf } from '../../../workflow/publicationOf'
import { refusalWords } from '../../../workflow/refusalWords'
import { idsOf, photosOfStory } from '../../../workflow/shownPhotos'
import { ARTICLES, REDIRECTS } from '../../slugs'

/** What follows from the text: its length, and the photos that it shows. */
export const deriveFromText: CollectionBeforeChangeHook<HookedDocument> = ({ data, operation }) => ({
  ...data,
  story: textOf(data.story) || (operation === 'create' ? randomUUID() : data.story),
  wordCount: countWords(toPlainText(toElements(data.body, RESOLVE_NOTHING).elements)),
  photosShown: idsOf(photosOfStory(data)),
})

type Claim = { req: PayloadRequest; id: unknown; next: StoredDocument }

/**
 * An address belongs to one published story: to that which stands there, and to that which once did and whose old
 * links lead on from there. A story that is not published any more gives its addresses back.
 */
const refuseTakenAddress = async ({ req, id, next }: Claim): Promise<void> => {
  const findPublished = async (where: Where): Promise<StoredDocument | null> =>
    await req.payload.db.findOne({
      collection: ARTICLES,
      req,
      where: { and: [where, { publishedSlug: { exists: true } }, { id: { not_equals: id } }] },
    })
  const slug = textOf(next.publishedSlug)
  const here = await findPublished({
    and: [{ publishedSlug: { equals: slug } }, { language: { equals: next.language } }],
  })
  const row: StoredDocument | null = await req.payload.db.findOne({
    collection: REDIRECTS,
    req,
    where: { from: { equals: addressOf(ARTICLES, next) } },
  })
  const past = row?.article ? await findPublished({ id: { equals: relationId(row.article) } }) : null
  const owner = here ?? past
  if (owner === null) return
  const code = here ? 'slugTaken' : 'addressTaken'
  const values = { headline: textOf(owner.headline), slug }
  refuseFindings(ARTICLES, [
    { path: 'slug', code, values, message: fillWords(refusalWords.en[code], values) },
  ])
}

/** Sets what publication means: addresses, dates, the ledger. A draft save leaves all of it as readers know it. */
export const preparePublication: CollectionBeforeChangeHook<HookedDocument> = async ({
  data,
  originalDoc,
  req,
  operation,
}) => {
  const id = originalDoc?.id
  const live = operation === 'update' ? await liveDocument({ collection: ARTICLES, id, req }) : null
  const kind = saveKindOf(req, ARTICLES)
  if (kind.isDraftSave) {
    return {
      ...data,
      publishedSlug: live?.publishedSlug ?? null,
      firstPublishedAt: live?.firstPublishedAt ?? data.firstPublishedAt,
      publishedAt: live?.publishedAt ?? null,
      // A reason that is typed stays typed; it takes effect with a save that readers notice.
      takenDown: { at: takedownOf(live).at, reason: takedownOf(data).reason },
    }
  }
  if (kind.status === 'published' && takedownOf(data).reason !== null) {
    refuseFindings(ARTICLES, [
      {
        path: 'takenDown.reason',
        code: 'reasonGiven',
        message: refusalWords.en.reasonGiven,
      },
    ])
  }
  const now = nowOf(req)
  const isFuture =
    textOf(data.publishedAt) !== '' && new Date(textOf(data.publishedAt)).getTime() > now.getTime()
  if (isFuture && data._status === 'published') {
    throw new APIError('publishedAt: a story cannot be published with a date in the future.', 400)
  }
  // A first publication may bring a date of its own (an import); the address carries it.
  const next: StoredDocument = { ...data, id, firstPublishedAt: data.firstPublishedAt ?? data.publishedAt }
  const publication = publicationOf({ live, next, isTextChanged: isTextChanged(live, next), now })
  if (publication._status === 'published') {
    refuseFindings(ARTICLES, checkLedger({ live, next }))
    refuseFindings(ARTICLES, checkBeforePublishing(next, await storySurroundings(req, next, now)).errors)
    await refuseTakenAddress({ req, id, next: { ...next, ...publication } })
  }
  return { ...data, ...publication }
}
