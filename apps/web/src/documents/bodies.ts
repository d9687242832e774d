import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { promisify } from 'node:util'

/** How a page can be sent, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A text in each encoding. */
export type Bodies = Readonly<Record<Encoding, Buffer>>

const brotli = (quality: number, size: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
})

/** About a millisecond for a story: somebody waits for it. */
export const compressQuickly = (text: string): Bodies => {
  const identity = Buffer.from(text)
  return {
    br: brotliCompressSync(identity, brotli(5, identity.length)),
    gzip: gzipSync(identity),
    identity,
  }
}

/** The smallest that can be had, on another thread: some ten times slower. */
export const compressWell = async ({ identity }: Pick<Bodies, 'identity'>): Promise<Bodies> => ({
  br: await promisify(brotliCompress)(identity, brotli(11, identity.length)),
  gzip: await promisify(gzip)(identity, { level: 9 }),
  identity,
})
