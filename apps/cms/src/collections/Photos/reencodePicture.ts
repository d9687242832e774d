import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { boundConcurrency } from './boundConcurrency'

export const MAX_BYTES = 20_000_000
export const MAX_PIXELS = 50_000_000

/** What a picture is kept as. A WebP picture becomes one of these: Payload would encode it once more, and worse. */
export type CleanPicture = {
  bytes: Buffer
  extension: 'jpg' | 'png'
  mimeType: 'image/jpeg' | 'image/png'
  /** Pixels, after the orientation was applied. */
  width: number
  height: number
}

export type Reencoding = { ok: true; picture: CleanPicture } | { ok: false; reason: string }

const ACCEPTED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])
const WHAT_TO_SEND = 'Send a JPEG, PNG or WebP picture.'

// The decoders of this process: no other format is ever read, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })

/** A picture of 50 megapixels takes 150 MB while it is decoded: two at a time, the others wait. */
const inTurn = boundConcurrency(2)

const refused = (reason: string): Reencoding => ({ ok: false, reason })

const findType = async (bytes: Buffer): Promise<string> => {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type) return type.mime
  return /^\s*(\uFEFF)?</.test(bytes.subarray(0, 100).toString('utf8'))
    ? 'markup (SVG, HTML or XML)'
    : 'unknown'
}

const findFault = async (bytes: Buffer): Promise<string | null> => {
  if (bytes.length > MAX_BYTES) return `The file is larger than ${MAX_BYTES / 1_000_000} MB.`
  const type = await findType(bytes)
  if (!ACCEPTED.has(type))
    return `What the file holds is of type ${type}, whatever its name says. ${WHAT_TO_SEND}`
  // Only the header is read here: a bomb is turned away before anything of it is decoded.
  const header = await sharp(bytes, { limitInputPixels: false }).metadata()
  if ((header.pages ?? 1) > 1) return 'The picture is animated. Send one still picture.'
  const pixels = header.width * header.height
  if (pixels > MAX_PIXELS) {
    return `The picture has ${Math.ceil(pixels / 1_000_000)} megapixels; at most ${MAX_PIXELS / 1_000_000} are accepted. Make it smaller first.`
  }
  return null
}

const encode = async (bytes: Buffer): Promise<CleanPicture> => {
  const header = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata()
  const isJpeg = header.format === 'jpeg' || (header.format === 'webp' && !header.hasAlpha)
  // Nothing is carried over unless sharp is told to; colours are converted from the embedded profile to sRGB.
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
  const encoded = isJpeg ? upright.jpeg({ quality: 90, mozjpeg: true }) : upright.png({ compressionLevel: 9 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    extension: isJpeg ? 'jpg' : 'png',
    mimeType: isJpeg ? 'image/jpeg' : 'image/png',
    width: info.width,
    height: info.height,
  }
}

/**
 * A picture decoded and written anew: upright, in sRGB, without EXIF, XMP, IPTC, thumbnail or comment.
 * @returns why the file is refused, in a sentence for the person who sent it, where it is no still picture of at most
 *   20 MB and 50 megapixels
 */
export const reencodePicture = (bytes: Buffer): Promise<Reencoding> =>
  inTurn(async () => {
    try {
      const fault = await findFault(bytes)
      return fault === null ? { ok: true, picture: await encode(bytes) } : refused(fault)
    } catch {
      return refused(
        `The file cannot be read as a picture: it is damaged or not what it claims to be. ${WHAT_TO_SEND}`,
      )
    }
  })
