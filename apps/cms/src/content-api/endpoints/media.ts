import { pictureName } from '@dateline/content-schema/picture'
import { tagOf } from '@dateline/content-schema/tag'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MEDIA_DIR } from '../../env'
import { PHOTOS } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { lastSegment } from '../endpoint'
import { CACHE_CONTROL, isKnownToClient } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { notFound } from '../problemResponse'
import { noQuery, readQuery } from '../readQuery'

/** The tags of a picture, for a body that has no room for them. */
export const TAGS_HEADER = 'dateline-tags'

const MEDIA_TYPES: ReadonlySet<unknown> = new Set(['image/jpeg', 'image/png', 'image/webp'])
const FILE_NAME = /^[0-9a-f]{32}\.[a-z0-9]{3,4}$/

const NO_PICTURE = 'There is no public picture with this name.'

type StoredFile = { id: string; filename?: string | null; mimeType?: string | null; hash?: string | null }

/** @returns null where the file is missing: the files may have been restored from an older backup than the database */
const readKept = async (filename: string): Promise<Buffer | null> => {
  try {
    return await readFile(join(/* turbopackIgnore: true */ MEDIA_DIR, filename))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** `GET /media/<name>`: the file that a public photo is kept in. */
export const media: Endpoint = async (request, payload) => {
  const query = readQuery(request, noQuery)
  if (!query.ok) return query.response
  const name = pictureName.safeParse(lastSegment(request))
  if (!name.success) return notFound(NO_PICTURE)
  const [photo] = await publicSource(payload).find<StoredFile>({
    collection: PHOTOS,
    where: { name: { equals: name.data } },
    select: { filename: true, mimeType: true, hash: true },
    limit: 1,
  })
  const { filename, mimeType, hash } = photo ?? {}
  if (!photo || !filename || !FILE_NAME.test(filename) || !mimeType || !MEDIA_TYPES.has(mimeType))
    return notFound(NO_PICTURE)
  const headers = {
    'cache-control': CACHE_CONTROL,
    [TAGS_HEADER]: tagOf('photo', photo.id),
    ...(hash ? { etag: `"${hash}"` } : {}),
  }
  if (hash && isKnownToClient(request, `"${hash}"`)) return new Response(null, { status: 304, headers })
  const bytes = await readKept(filename)
  if (bytes === null) {
    payload.logger.error({ msg: 'A public photo has no file.', filename })
    return notFound(NO_PICTURE)
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': mimeType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    },
  })
}
