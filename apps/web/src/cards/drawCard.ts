import { escapeHtml } from '@dateline/rich-text/toHtml'
import sharp, { type OverlayOptions } from 'sharp'
import { CARD_FONT } from './cardFonts'
import { CARD_SIZE, type SocialCard } from './socialCard'

const MARGIN = 64
const BOX = { width: CARD_SIZE.width - 2 * MARGIN, headline: 300, line: 48 }
const PAPER = '#fbfcfb'
const INK = '#12191c'
const SIGNAL = '#0b5a70'

type Line = { text: string; size: number; weight: 'bold' | 'semibold'; color: string; height: number }

/** Text as it is drawn, never larger than its box: what does not fit in its size is wrapped, then made smaller. */
const drawText = async ({ text, size, weight, color, height }: Line) => {
  const base = {
    text: `<span foreground="${color}">${escapeHtml(text)}</span>`,
    width: BOX.width,
    rgba: true,
    wrap: 'word-char' as const,
  }
  const drawn = sharp({ text: { ...base, font: `${CARD_FONT} ${weight} ${size}`, dpi: 72 } }).png()
  const first = await drawn.toBuffer({ resolveWithObject: true })
  if (first.info.height <= height && first.info.width <= BOX.width) return first
  const fitted = await sharp({ text: { ...base, font: `${CARD_FONT} ${weight}`, height } })
    .png()
    .toBuffer()
  return sharp(fitted)
    .resize({ width: BOX.width, height, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
}

const isVisible = (text: string): boolean => text.trim() !== ''

/** A picture that fills the card, with what must be seen of it in view, and dark enough below to read on. */
const backdrop = async (picture: Buffer, { x, y }: { x: number; y: number }): Promise<Buffer> => {
  const { width, height } = CARD_SIZE
  const source = sharp(picture).autoOrient()
  const about = await source.metadata()
  const scale = Math.max(width / about.autoOrient.width, height / about.autoOrient.height)
  const scaled = {
    width: Math.max(width, Math.round(about.autoOrient.width * scale)),
    height: Math.max(height, Math.round(about.autoOrient.height * scale)),
  }
  const start = (whole: number, part: number, percent: number): number =>
    Math.round(Math.min(whole - part, Math.max(0, (whole * percent) / 100 - part / 2)))
  const shade = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity=".25"/><stop offset=".35" stop-color="#000" stop-opacity=".6"/><stop offset="1" stop-color="#000" stop-opacity=".85"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/></svg>`
  return source
    .resize({ ...scaled, fit: 'fill' })
    .extract({
      left: start(scaled.width, width, x),
      top: start(scaled.height, height, y),
      width,
      height,
    })
    .composite([{ input: Buffer.from(shade) }])
    .png()
    .toBuffer()
}

/**
 * The picture by which a story is shared: kicker, headline and publication over its lead picture, or plain.
 * @param picture the bytes of the lead picture; null draws the card plain
 * @returns a JPEG
 */
export const drawCard = async (card: SocialCard, picture: Buffer | null): Promise<Buffer> => {
  const isPlain = picture === null
  const { width, height } = CARD_SIZE
  const background: OverlayOptions[] =
    picture === null
      ? []
      : [{ input: await backdrop(picture, card.picture?.focus ?? { x: 50, y: 50 }), left: 0, top: 0 }]
  const lines: Line[] = [
    { text: card.publication, size: 34, weight: 'bold', color: isPlain ? INK : '#ffffff', height: BOX.line },
    {
      text: card.kicker,
      size: 34,
      weight: 'semibold',
      color: isPlain ? SIGNAL : '#ffffff',
      height: BOX.line,
    },
    { text: card.headline, size: 72, weight: 'bold', color: isPlain ? INK : '#ffffff', height: BOX.headline },
  ]
  const [publication, kicker, headline] = await Promise.all(
    lines.map((line) => (isVisible(line.text) ? drawText(line) : Promise.resolve(null))),
  )
  const headlineTop = height - MARGIN - (headline?.info.height ?? 0)
  const placed = [
    { drawn: publication, top: MARGIN },
    { drawn: kicker, top: headlineTop - 24 - (kicker?.info.height ?? 0) },
    { drawn: headline, top: headlineTop },
  ].flatMap(({ drawn, top }): OverlayOptions[] =>
    drawn
      ? [
          {
            input: drawn.data,
            top,
            left: card.direction === 'rtl' ? width - MARGIN - drawn.info.width : MARGIN,
          },
        ]
      : [],
  )
  return sharp({ create: { width, height, channels: 3, background: PAPER } })
    .composite([...background, ...placed])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

/** Makes the font known, once for the process: from then on it is found by its name. */
export const loadFonts = async (paths: readonly string[]): Promise<void> => {
  for (const fontfile of paths)
    await sharp({ text: { text: 'a', fontfile, font: `${CARD_FONT} 12` } })
      .png()
      .toBuffer()
}
