import { pictureName } from '@dateline/content-schema/picture'
import { tagOf } from '@dateline/content-schema/tag'
import type { StoredFile } from '../../collections/Photos/keptFile'
import { FILE_SELECT, keptFileOf, readKept } from '../../collections/Photos/keptFile'
import { PHOTOS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { lastSegment } from '../endpoint'
import { CACHE_CONTROL, isKnownToClient } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { notFound } from '../problemResponse'
import { noQuery, readQuery } from '../readQuery'

/** The tags of a picture, for a body that has no room for them. */
export const TAGS_HEADER = 'dateline-tags'

const NO_PICTURE = 'There is no public picture with this name.'

/** `GET /media/<name>`: the file that a public photo is kept in. */
export const media: Endpoint = async (request, payload) => {
  const query = readQuery(request, noQuery)
  if (!query.ok) return query.response
  const name = pictureName.safeParse(lastSegment(request))
  if (!name.success) return notFound(NO_PICTURE)
  const [photo] = await publicSource(payload).find<StoredFile>({
    collection: PHOTOS,
    where: { name: { equals: name.data } },
    select: FILE_SELECT,
    limit: 1,
  })
  const file = keptFileOf(photo)
  if (!photo || file === null) return notFound(NO_PICTURE)
  const { hash } = photo
  const headers = {
    'cache-control': CACHE_CONTROL,
    [TAGS_HEADER]: tagOf('photo', photo.id),
    ...(hash ? { etag: `"${hash}"` } : {}),
  }
  if (hash && isKnownToClient(request, `"${hash}"`)) return new Response(null, { status: 304, headers })
  const bytes = await readKept(file)
  if (bytes === null) {
    payload.logger.error({ msg: 'A public photo has no file.', filename: file.filename })
    return notFound(NO_PICTURE)
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': file.mimeType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    },
  })
}
