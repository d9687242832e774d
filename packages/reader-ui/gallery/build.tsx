import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PICTURE_FORMATS, PICTURE_WIDTHS } from '@dateline/content-schema/picture'
import { pictureNameOf } from '@dateline/test-kit/dto/aPicture'
import { drawPicture } from '@dateline/test-kit/dto/drawPicture'
import { readPurposes, readTokens } from '../src/styles/readTokens'
import { bundleStyles } from './bundleStyles'
import { chapters } from './chapters'
import { ComponentSheet } from './ComponentSheet'
import { SCENE_OF } from './fixtures'
import { GalleryIndex } from './GalleryIndex'
import { specimens } from './specimens'

/** Every page and component of the reader site with invented content, as files: serve the folder and look at it. */

const here = dirname(fileURLToPath(import.meta.url))
const folder = join(here, '../dist/gallery')
const styles = join(here, '../src/styles')

const HEAD =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'

type Sheet = { name: string; title: string; page: ReactElement; styleSheets: string[] }

const writePage = ({ name, title, page, styleSheets }: Sheet): void => {
  const links = styleSheets.map((file) => `<link rel="stylesheet" href="/${file}">`).join('')
  const html = renderToStaticMarkup(page).replace('<head>', `<head>${HEAD}<title>${title}</title>${links}`)
  writeFileSync(join(folder, `${name}.html`), `<!doctype html>${html}`)
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'reader.css'), bundleStyles(join(styles, 'reader.css'), folder))
copyFileSync(join(here, 'gallery.css'), join(folder, 'gallery.css'))

const pages = chapters.flatMap((chapter) =>
  chapter.pages.map((page) => ({ ...page, title: `${chapter.title}: ${page.title}` })),
)
for (const page of pages) writePage({ ...page, styleSheets: ['reader.css'] })
writePage({
  name: 'components',
  title: 'Components',
  page: <ComponentSheet specimens={specimens} />,
  styleSheets: ['reader.css', 'gallery.css'],
})
writePage({
  name: 'index',
  title: 'Gallery',
  page: (
    <GalleryIndex
      chapters={chapters}
      components={specimens.map(({ component }) => component)}
      tokens={readTokens(readFileSync(join(styles, 'tokens.css'), 'utf8'))}
      purposes={readPurposes(readFileSync(join(here, '../../../docs/tokens.md'), 'utf8'))}
    />
  ),
  styleSheets: ['reader.css', 'gallery.css'],
})

for (const [id, scene] of Object.entries(SCENE_OF)) {
  const media = join(folder, 'media', pictureNameOf(id))
  mkdirSync(media, { recursive: true })
  for (const width of PICTURE_WIDTHS) {
    for (const format of PICTURE_FORMATS) {
      const height = Math.round((width * 10) / 16)
      writeFileSync(join(media, `${width}.${format}`), await drawPicture({ scene, width, height, format }))
    }
  }
}
process.stdout.write(`${pages.length} pages and ${specimens.length} components in ${folder}\n`)
