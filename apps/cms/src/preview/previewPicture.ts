import type { Payload, Where } from 'payload'
import { FILE_SELECT, keptFileOf, readKept } from '../collections/Photos/keptFile'
import { PHOTOS } from '../collections/slugs'
import { notFound } from '../content-api/problemResponse'
import { makePictureSize, readPictureSize } from './pictureSize'
import { whoAsks } from './whoAsks'

const NO_PICTURE = 'There is no such picture here.'
/** A file is never replaced under its name; what is private stays with the person who saw it. */
const CACHE_CONTROL = 'private, max-age=600'

export type PictureAddress = { name: string; size: string }

/**
 * One size of a photo, past the read rule.
 * @param which.among the photos that may be asked for here
 */
export const pictureResponse = async (
  payload: Payload,
  { name, size, among }: PictureAddress & { among: Where },
): Promise<Response> => {
  const wanted = readPictureSize(name, size)
  if (wanted === null) return notFound(NO_PICTURE)
  const { docs } = await payload.find({
    collection: PHOTOS,
    where: { and: [{ name: { equals: wanted.name } }, among] },
    select: FILE_SELECT,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const file = keptFileOf(docs[0])
  const bytes = file === null ? null : await readKept(file)
  if (bytes === null) return notFound(NO_PICTURE)
  return new Response(new Uint8Array(await makePictureSize(bytes, wanted)), {
    headers: {
      'content-type': wanted.format === 'webp' ? 'image/webp' : 'image/jpeg',
      'cache-control': CACHE_CONTROL,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** `GET /preview/media/<name>/<width>.<format>`: any photo, for those who work on stories. */
export const staffPicture = async (request: Request, address: PictureAddress): Promise<Response> => {
  const asked = await whoAsks(request)
  return asked instanceof Response ? asked : pictureResponse(asked.payload, { ...address, among: {} })
}
