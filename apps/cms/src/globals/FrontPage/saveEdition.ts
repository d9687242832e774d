import type { Endpoint, PayloadRequest } from 'payload'
import {
  APIError,
  commitTransaction,
  Forbidden,
  initTransaction,
  killTransaction,
  ValidationError,
} from 'payload'
import { z } from 'zod'
import { isPublisher } from '../../access/roles'
import { FRONT_PAGE } from '../../collections/slugs'
import { documentId } from '../../content-api/cursor'
import { LANGUAGES } from '../../languages'
import type { FrontPage } from '../../payload-types'
import { onlyEdition } from './compareEditions'
import type { StoredEdition } from './frontEdition'
import { editionIn, isSameEdition, MAX_SLOTS, revisionOf, withEdition } from './frontEdition'

const PATH = '/editions/:language'

const pin = z.strictObject({ story: documentId, until: z.iso.datetime({ offset: true }) })
const body = z.strictObject({
  lead: documentId.nullable(),
  slots: z.array(documentId).max(MAX_SLOTS),
  pins: z
    .array(pin)
    .max(MAX_SLOTS + 1)
    .default([]),
  revision: z.int().min(0).optional(),
  _status: z.enum(['draft', 'published']),
})
type SentEdition = z.infer<typeof body>

const languageOf = (req: PayloadRequest): string => {
  const language = String(req.routeParams?.language)
  const known = LANGUAGES.map(({ value }) => value)
  if (known.some((one) => one === language)) return language
  throw new APIError(`There is no front page of this language; there are ${known.join(', ')}.`, 404)
}

/** @throws ValidationError 400 with each field that is wrong */
const editionSent = async (req: PayloadRequest): Promise<SentEdition> => {
  const parsed = body.safeParse(await req.json?.())
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => {
    const place = path.join('.') || 'body'
    return { path: place, message: `${place}: ${message}.` }
  })
  throw new ValidationError({ global: FRONT_PAGE, errors })
}

const read = async (req: PayloadRequest, draft: boolean): Promise<FrontPage> =>
  req.payload.findGlobal({ slug: FRONT_PAGE, depth: 0, draft, user: req.user, overrideAccess: false, req })

type Write = { language: string; editions: readonly StoredEdition[]; status: 'draft' | 'published' }

const write = async (
  req: PayloadRequest,
  { language, editions, status }: Write,
): Promise<StoredEdition[]> => {
  const saved = await req.payload.updateGlobal({
    slug: FRONT_PAGE,
    depth: 0,
    draft: status === 'draft',
    user: req.user,
    overrideAccess: false,
    context: onlyEdition(language),
    // Payload writes into what it is given.
    data: structuredClone({ editions, _status: status }) as Partial<FrontPage>,
    req,
  })
  return saved.editions ?? []
}

const save = async (req: PayloadRequest, language: string, sent: SentEdition): Promise<number> => {
  const { _status: status, ...content } = sent
  const [newest, live] = [await read(req, true), await read(req, false)]
  const drafts: StoredEdition[] = newest.editions ?? []
  const ours = { ...editionIn(drafts, language), ...content, language }
  if (status === 'draft')
    return revisionOf(
      editionIn(await write(req, { language, status, editions: withEdition(drafts, ours) }), language),
    )
  const published: StoredEdition[] = live._status === 'published' ? (live.editions ?? []) : []
  const saved = await write(req, { language, status, editions: withEdition(published, ours) })
  const edition = editionIn(saved, language) ?? ours
  // Drafts of the other languages were not meant: readers do not get them, and the newsroom keeps them.
  const isDrafted = LANGUAGES.some(({ value }) => {
    const [draft, shown] = [editionIn(drafts, value), editionIn(saved, value)]
    return value !== language && !isSameEdition(draft ?? { language: value }, shown ?? { language: value })
  })
  if (isDrafted) await write(req, { language, status: 'draft', editions: withEdition(drafts, edition) })
  return revisionOf(edition)
}

/**
 * `PATCH /api/globals/front-page/editions/<language>`: saves the front page of one language, as a draft or for readers,
 * and leaves the others as they are. It answers the new `revision`.
 */
export const saveEdition: Endpoint = {
  path: PATH,
  method: 'patch',
  handler: async (req) => {
    if (!isPublisher(req.user)) throw new Forbidden(req.t)
    const language = languageOf(req)
    const sent = await editionSent(req)
    await initTransaction(req)
    try {
      const revision = await save(req, language, sent)
      await commitTransaction(req)
      return Response.json({ language, revision }, { headers: { 'cache-control': 'no-store' } })
    } finally {
      await killTransaction(req)
    }
  },
}
