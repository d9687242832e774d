import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { aPicture, CANARIES, withIptc } from './aPicture'
import type { CleanPicture } from './reencodePicture'
import { reencodePicture } from './reencodePicture'

const cleaned = async (bytes: Buffer): Promise<CleanPicture> => {
  const result = await reencodePicture(bytes)
  if (!result.ok) throw new Error(result.reason)
  return result.picture
}

const refusal = async (bytes: Buffer): Promise<string> => {
  const result = await reencodePicture(bytes)
  return result.ok ? 'accepted' : result.reason
}

const pixelAt = async (bytes: Buffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
]

const metadataOf = async (bytes: Buffer) => {
  const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata()
  return { exif, xmp, iptc, icc, comments }
}

/** The notes of a picture as they are before a format compresses them. */
const notesOf = async (bytes: Buffer): Promise<string> => {
  const { exif, xmp } = await sharp(bytes).metadata()
  return `${exif?.toString('latin1')} ${xmp?.toString('latin1')}`
}

const holds = (bytes: Buffer, canary: string): boolean => bytes.includes(Buffer.from(canary))

/** A JPEG whose header says that it is enormous. */
const aBombOf = async (width: number, height: number): Promise<Buffer> => {
  const bytes = Buffer.from(await aPicture({ notes: false }))
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

describe('reencodePicture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('leaves nothing that a %s said about itself', async (format) => {
    const before = await aPicture({ format })
    const notes = await notesOf(before)
    expect(Object.values(CANARIES).filter((canary) => !notes.includes(canary))).toEqual([])

    const { bytes } = await cleaned(before)

    expect(Object.values(CANARIES).filter((canary) => holds(bytes, canary))).toEqual([])
    expect(await metadataOf(bytes)).toEqual({})
  })

  it('leaves no IPTC, no thumbnail and nothing after the end of the picture', async () => {
    const withNotes = withIptc(await aPicture(), { caption: 'canary in iptc' })
    const before = Buffer.concat([withNotes, Buffer.from('<script>canary at the end</script>')])
    expect(holds(before, 'canary in iptc')).toBe(true)

    const { bytes } = await cleaned(before)

    expect(holds(bytes, 'canary')).toBe(false)
  })

  it('turns a picture upright', async () => {
    // Orientation 6: the camera was turned, left is up.
    const { bytes, width, height } = await cleaned(await aPicture({ orientation: 6 }))
    expect([width, height]).toEqual([40, 60])
    const [red, , blue] = await pixelAt(bytes, 20, 5)
    expect(red).toBeGreaterThan(200)
    expect(blue).toBeLessThan(60)
  })

  it('keeps the colour that a wide-gamut picture shows', async () => {
    const colour = { r: 200, g: 80, b: 40 }
    const wide = await sharp({ create: { width: 20, height: 20, channels: 3, background: colour } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const stored = await sharp(wide, { ignoreIcc: true })
      .extract({ left: 9, top: 9, width: 1, height: 1 })
      .raw()
      .toBuffer()
    expect(Math.abs((stored[0] ?? 0) - colour.r)).toBeGreaterThan(5)

    const { bytes } = await cleaned(wide)

    const shown = await pixelAt(bytes, 9, 9)
    for (const [index, value] of [colour.r, colour.g, colour.b].entries()) {
      expect(Math.abs((shown[index] ?? 0) - value)).toBeLessThanOrEqual(2)
    }
  })

  it('keeps a JPEG a JPEG and a PNG a PNG, and makes of a WebP what can hold it', async () => {
    const transparent = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#ff000080' } })
      .webp()
      .toBuffer()
    expect((await cleaned(await aPicture({ format: 'jpeg' }))).extension).toBe('jpg')
    expect((await cleaned(await aPicture({ format: 'png' }))).extension).toBe('png')
    expect((await cleaned(await aPicture({ format: 'webp' }))).extension).toBe('jpg')
    expect((await cleaned(transparent)).extension).toBe('png')
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /SVG/],
    ['an SVG that begins like XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', /xml/],
    ['an HTML page', '<!doctype html><script>alert(1)</script>', /HTML/],
    ['text', 'just some words', /unknown/],
    ['nothing', '', /unknown/],
    ['the beginning of a JPEG and a script', '\xff\xd8\xff\xe0<script>alert(1)</script>', /cannot be read/],
  ])('refuses %s', async (_name, content, reason) => {
    expect(await refusal(Buffer.from(content, 'latin1'))).toMatch(reason)
  })

  it('refuses a GIF and a moving picture', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer()
    const frames = await Promise.all([frame('red'), frame('blue')])
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    const gif = await sharp(frames[0]).gif().toBuffer()
    expect(await refusal(moving)).toMatch(/animated/)
    expect(await refusal(gif)).toMatch(/image\/gif/)
  })

  it('refuses a picture that is cut off', async () => {
    const whole = await sharp(await aPicture({ width: 400, height: 400 }))
      .blur(3)
      .jpeg()
      .toBuffer()
    expect(await refusal(whole)).toBe('accepted')
    expect(await refusal(whole.subarray(0, whole.length / 2))).toMatch(/cannot be read/)
  })

  it('refuses a bomb by its header', async () => {
    const bomb = await aBombOf(12_000, 12_000)
    expect(bomb.length).toBeLessThan(10_000)
    const before = process.memoryUsage().rss
    expect(await refusal(bomb)).toMatch(/144 megapixels; at most 50/)
    // Its pixels alone would be 432 MB; what else this process does meanwhile is far less.
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('refuses more than 20 MB', async () => {
    expect(await refusal(Buffer.concat([await aPicture(), Buffer.alloc(20_000_000)]))).toMatch(
      /larger than 20 MB/,
    )
  })
})
