import { z } from 'zod'

/** Where a list of stories goes on: after the story that was shown last. */
export type Cursor = { firstPublishedAt: string; id: string }

export const documentId = z.string().regex(/^[0-9a-f]{24}$/, 'an id of 24 hexadecimal digits')

const content = z.tuple([z.iso.datetime(), documentId])

export const encodeCursor = ({ firstPublishedAt, id }: Cursor): string =>
  Buffer.from(JSON.stringify([firstPublishedAt, id])).toString('base64url')

/** Null for anything that `encodeCursor` did not make. */
export const decodeCursor = (text: string): Cursor | null => {
  try {
    const [firstPublishedAt, id] = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    const cursor = { firstPublishedAt, id }
    return encodeCursor(cursor) === text ? cursor : null
  } catch {
    return null
  }
}
