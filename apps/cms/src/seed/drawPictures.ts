import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import sharp from 'sharp'

const pictures = join(import.meta.dirname, 'demo', 'pictures')

const help = `Renders the drawn pictures of the demo newspaper: demo/pictures/drawn/<key>.svg -> demo/pictures/<key>.jpg

usage: tsx src/seed/drawPictures.ts [--out <folder>] [<key> …]

  <key>            render these pictures only; without one, every drawing is rendered
  --out <folder>   write the JPEGs there (default: demo/pictures beside this script)
  --help           show this text

The same SVG and the same version of sharp give the same bytes.
`

/** Pixels: the largest width that the reader site offers. */
const WIDTH = 1920
const QUALITY = 80
/** Above this a drawing has too much fine texture for a page that is read on bad connections. */
const MOST_BYTES = 220_000

/** Renders one drawing and returns the size of its JPEG in bytes. The SVG must state its width in pixels. */
const drawPicture = async ({ key, out }: { key: string; out: string }): Promise<number> => {
  const svg = await readFile(join(pictures, 'drawn', `${key}.svg`))
  const { width } = await sharp(svg).metadata()
  // Scaling the drawing instead of its pixels keeps edges sharp and the paper grain at its own size.
  const density = (72 * WIDTH) / width
  const file = join(out, `${key}.jpg`)
  await sharp(svg, { density })
    .resize({ width: WIDTH })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toFile(file)
  return (await stat(file)).size
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string', default: pictures }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }

  const names = await readdir(join(pictures, 'drawn'))
  const all = names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -'.svg'.length))
  const unknown = positionals.filter((key) => !all.includes(key))
  if (unknown.length > 0) throw new Error(`No drawing is called ${unknown.join(', ')}.`)

  await mkdir(values.out, { recursive: true })
  const keys = positionals.length > 0 ? positionals : all.sort()
  for (const key of keys) {
    const bytes = await drawPicture({ key, out: values.out })
    const remark = bytes > MOST_BYTES ? `  more than ${MOST_BYTES / 1000} kB` : ''
    process.stdout.write(`${key}.jpg  ${Math.round(bytes / 1000)} kB${remark}\n`)
  }
}

await main()
