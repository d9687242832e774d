import { notFound } from '../../../../../../content-api/problemResponse'
import { previewStyles } from '../../../../../../preview/stylesPath'

type Place = { params: Promise<{ version: string; file: string }> }

export const dynamic = 'force-dynamic'

/** The styles of the reader site, which are public there too. */
export const GET = async (_request: Request, { params }: Place): Promise<Response> => {
  const { version, file } = await params
  const styles = previewStyles()
  const found = version === styles.version ? styles.files.get(file) : undefined
  if (found === undefined) return notFound('There is no such style sheet.')
  return new Response(new Uint8Array(found.read()), {
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
