import exifr from 'exifr'
import sharp from 'sharp'

/** What an agency or a photographer wrote into the file. Empty where nothing was written. */
export type PictureNotes = {
  caption: string
  credit: string
  source: string
  /** ISO 8601 */
  takenAt: string | undefined
}

const MAX_CAPTION = 2000
const MAX_NAME = 200
const NOTHING: PictureNotes = { caption: '', credit: '', source: '', takenAt: undefined }

const textIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join(', ')
  // XMP says which language an alternative is in.
  if (typeof value === 'object' && value !== null && 'value' in value) return textIn(value.value)

  return typeof value === 'string' ? value.replace(/[\u0000-\u0009\u000B-\u001F\u007F]+/g, ' ').trim() : ''
}

/** exifr reads every byte of IPTC as a letter of its own, while agencies write UTF-8 or Latin-1. */
const iptcText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(iptcText)
  if (typeof value !== 'string' || /[^\u0000-\u00FF]/.test(value)) return value
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

const firstText = (...values: unknown[]): string => values.map(textIn).find(Boolean) ?? ''

/** EXIF knows no zone unless the camera wrote an offset; without one the wall clock is taken as UTC. */
const toDate = (value: unknown, offset: unknown): string | undefined => {
  const parts =
    /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?/.exec(
      textIn(value),
    )
  if (!parts) return undefined
  const [, year, month, day, time = '00:00', zone] = parts
  const stated = zone ?? (/^[+-]\d\d:\d\d$/.exec(textIn(offset))?.[0] || 'Z')
  const date = new Date(`${year}-${month}-${day}T${time}${stated}`)
  return Number.isNaN(date.getTime()) || date.getTime() > Date.now() ? undefined : date.toISOString()
}

const segment = (marker: number, head: string, body: Buffer): Buffer[] => {
  const content = Buffer.concat([Buffer.from(head, 'latin1'), body])
  const length = content.length + 2
  return length > 0xffff ? [] : [Buffer.from([0xff, marker, length >> 8, length & 0xff]), content]
}

const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'

/** exifr reads no WebP and only part of a PNG: the same notes are shown to it in the wrapping of a JPEG. */
const wrapNotes = async (bytes: Buffer): Promise<Buffer> => {
  const { exif, xmp, format } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (format === 'jpeg') return bytes
  const tiff = exif?.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(tiff ? segment(0xe1, 'Exif\0\0', tiff) : []),
    ...(xmp ? segment(0xe1, XMP_HEAD, xmp) : []),
    Buffer.from([0xff, 0xd9]),
  ])
}

type Blocks = Record<'ifd0' | 'exif' | 'iptc' | 'dc' | 'photoshop', Record<string, unknown> | undefined>

const OPTIONS = {
  tiff: true,
  ifd0: {},
  exif: true,
  gps: false,
  iptc: true,
  xmp: true,
  icc: false,
  mergeOutput: false,
  reviveValues: false,
}

/** Reads caption, byline, source and date of a picture of an accepted type. Never fails: bad notes are no notes. */
export const readPictureNotes = async (bytes: Buffer): Promise<PictureNotes> => {
  try {
    const found = (await exifr.parse(await wrapNotes(bytes), OPTIONS)) as Partial<Blocks> | undefined
    if (!found) return NOTHING
    const { ifd0 = {}, exif = {}, iptc = {}, dc = {}, photoshop = {} } = found
    const byline = firstText(dc.creator, iptcText(iptc.Byline), ifd0.Artist)
    const creditLine = firstText(photoshop.Credit, iptcText(iptc.Credit))
    return {
      caption: firstText(dc.description, iptcText(iptc.Caption), ifd0.ImageDescription).slice(0, MAX_CAPTION),
      credit: (byline || creditLine).slice(0, MAX_NAME),
      source: firstText(photoshop.Source, iptcText(iptc.Source), byline && creditLine).slice(0, MAX_NAME),
      takenAt:
        toDate(exif.DateTimeOriginal, exif.OffsetTimeOriginal) ??
        toDate(photoshop.DateCreated, undefined) ??
        toDate(iptc.DateCreated, undefined),
    }
  } catch {
    return NOTHING
  }
}
