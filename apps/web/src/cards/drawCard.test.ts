import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardFonts } from './cardFonts'
import { drawCard, loadFonts } from './drawCard'
import { CARD_SIZE, type SocialCard } from './socialCard'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cards-'))
  await loadFonts(await cardFonts(folder))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const aCard = (overrides: Partial<SocialCard> = {}): SocialCard => ({
  publication: 'The Courier',
  kicker: 'Storm season',
  headline: 'Ferry crews ask islanders to leave',
  direction: 'ltr',
  picture: null,
  ...overrides,
})

/** Whether anything is drawn in a part of a plain card: the paper is nearly white. */
const isInked = async (
  jpeg: Buffer,
  area: { left: number; top: number; width: number; height: number },
): Promise<boolean> => {
  const part = await sharp(jpeg).extract(area).greyscale().png().toBuffer()
  return ((await sharp(part).stats()).channels[0]?.min ?? 255) < 128
}
const { width, height } = CARD_SIZE
const EDGES = [
  { left: 0, top: 0, width: 48, height },
  { left: width - 48, top: 0, width: 48, height },
  { left: 0, top: 0, width, height: 48 },
  { left: 0, top: height - 48, width, height: 48 },
]

describe('a card', () => {
  it.each([
    ['short', 'Flood'],
    ['long', 'The old sea wall is failing in two places and nobody knows for how long it holds. '.repeat(4)],
    ['without a place to break', 'A'.repeat(200)],
    ['Russian', 'Паромщики просят жителей «уйти» из внешней гавани до субботы'],
    ['with marks of markup', '<b>No</b> & "yes" </span> <span size="999999">'],
    ['of hostile characters', 'A\u0000B\ud800 😀 \u2028 end'],
  ])('with a headline that is %s is a JPEG of its size, and nothing leaves the page', async (_, headline) => {
    const jpeg = await drawCard(aCard({ headline }), null)
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width, height })
    for (const edge of EDGES) expect(await isInked(jpeg, edge)).toBe(false)
    expect(await isInked(jpeg, { left: 64, top: 300, width: 1000, height: 266 })).toBe(true)
  })

  it('in a language that is written from the right stands on the right', async () => {
    const card = aCard({ headline: 'مرحبا', kicker: '', publication: '' })
    const left = { left: 0, top: 0, width: 500, height }
    const right = { left: 700, top: 0, width: 500, height }
    const sides = async (jpeg: Buffer) => [await isInked(jpeg, left), await isInked(jpeg, right)]
    expect(await sides(await drawCard({ ...card, direction: 'rtl' }, null))).toEqual([false, true])
    expect(await sides(await drawCard(card, null))).toEqual([true, false])
  })

  it.each([
    ['wide', 2000, 300],
    ['tall', 300, 2000],
    ['small', 40, 30],
  ])('has a %s picture behind it', async (_, wide, high) => {
    const picture = await sharp({ create: { width: wide, height: high, channels: 3, background: '#c96' } })
      .jpeg()
      .toBuffer()
    const card = aCard({ picture: { name: 'x', focus: { x: 100, y: 0 } } })
    const jpeg = await drawCard(card, picture)
    expect(await sharp(jpeg).metadata()).toMatchObject({ width, height })
    const corner = await sharp(jpeg).extract({ left: 0, top: 0, width: 20, height: 20 }).stats()
    expect(corner.channels[0]?.mean).toBeLessThan(200)
  })
})
