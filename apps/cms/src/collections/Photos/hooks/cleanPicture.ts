import { createHash, randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { APIError, Forbidden, ValidationError } from 'payload'
import { isNewsroom } from '../../../access/roles'
import { PHOTOS } from '../../slugs'
import type { Photo } from '../../../payload-types'
import type { PictureNotes } from '../readPictureNotes'
import { readPictureNotes } from '../readPictureNotes'
import { MAX_BYTES, reencodePicture } from '../reencodePicture'

type UploadedFile = NonNullable<PayloadRequest['file']>
type PictureFacts = { name: string; hash: string }

const PLACE = 'pictureFacts'

const refuseFile = (message: string): never => {
  throw new ValidationError({ collection: PHOTOS, errors: [{ path: 'file', message }] })
}

/** Takes the bytes, and leaves nothing of the upload on disk: it has not been cleaned yet. */
const takeBytes = async (file: UploadedFile): Promise<Buffer> => {
  if (!file.tempFilePath) return file.data
  try {
    return file.size > MAX_BYTES ? Buffer.alloc(MAX_BYTES + 1) : await readFile(file.tempFilePath)
  } finally {
    await rm(file.tempFilePath, { force: true })
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const fillEmpty = (data: Record<string, unknown>, notes: PictureNotes): Record<string, unknown> => ({
  ...data,
  ...Object.fromEntries(
    Object.entries(notes).filter(([field, note]) => !isEmpty(note) && isEmpty(data[field])),
  ),
})

const isAllowed = (req: PayloadRequest, overrideAccess: boolean | undefined): boolean =>
  Boolean(overrideAccess) || isNewsroom(req.user)

const refuseReplacement = (req: PayloadRequest): void => {
  if (req.file)
    throw new APIError(
      "file: a photo's picture is never replaced, because stories may show it. Upload a new photo.",
      400,
    )
}

/**
 * Puts a clean picture in the place of the uploaded file before anything of it is stored: decoded and written anew,
 * under a random name. What it said about itself is read first and fills the fields that were left empty.
 */
export const cleanPicture: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Payload would cut and encode the picture again, past everything below.
  delete req.query?.uploadEdits
  if (operation === 'update') {
    refuseReplacement(req)
    return args
  }
  const { file } = req
  if (!file) return refuseFile('Choose a picture.')
  const bytes = await takeBytes(file)
  // Access is asked after this hook; strangers get no decoding done.
  if (!isAllowed(req, overrideAccess)) throw new Forbidden(req.t)
  const result = await reencodePicture(bytes)
  if (!result.ok) return refuseFile(result.reason)
  const { picture } = result
  const name = randomBytes(16).toString('hex')
  const facts: PictureFacts = { name, hash: createHash('sha256').update(picture.bytes).digest('hex') }
  req.context[PLACE] = facts
  req.file = {
    name: `${name}.${picture.extension}`,
    data: picture.bytes,
    mimetype: picture.mimeType,
    size: picture.bytes.length,
  }
  const data = ('data' in args ? args.data : {}) as Record<string, unknown>
  return { ...args, data: fillEmpty(data, await readPictureNotes(bytes)) }
}

/** What the server alone decides of a photo: field rules have thrown away whatever the client sent for these. */
export const keepPictureFacts: CollectionBeforeChangeHook<Photo> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update') {
    const { name, hash, publicIn, createdBy } = originalDoc ?? {}
    return { ...data, name, hash, publicIn, createdBy }
  }
  const facts = req.context[PLACE] as PictureFacts
  delete req.context[PLACE]
  return { ...data, ...facts, publicIn: [], createdBy: req.user?.id ?? data.createdBy }
}
