import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const BASELINES = fileURLToPath(new URL('baselines/', import.meta.url))
const MOST_BYTES = 4_000_000

/**
 * Pictures of 256 colours are a third as large, and differ from what was seen by less than the comparison allows. What
 * Playwright has written in this run is made one.
 */
test('the baselines are small', async () => {
  const files = readdirSync(BASELINES).map((name) => `${BASELINES}${name}`)
  for (const file of files) {
    const image = sharp(readFileSync(file))
    if ((await image.metadata()).isPalette) continue
    writeFileSync(file, await image.png({ palette: true, effort: 10, dither: 0 }).toBuffer())
  }
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(MOST_BYTES)
})
