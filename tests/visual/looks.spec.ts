import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const GALLERY = fileURLToPath(new URL('../../packages/reader-ui/dist/gallery', import.meta.url))
const ORIGIN = 'http://gallery.example'

const WIDTHS = [390, 820, 1280]
const SCHEMES = ['light', 'dark'] as const

/** Pages of the gallery, and how many pixels of each are compared, from the top or from the part that is named. */
const LOOKS = [
  { look: 'colours', path: '/index.html', part: '#tokens-colour', height: 1700 },
  { look: 'front', path: '/front.html', height: 1400 },
  { look: 'story', path: '/story.html', height: 5000 },
  { look: 'story-russian', path: '/story-russian.html', height: 1000 },
  { look: 'section', path: '/section.html', height: 800 },
  { look: 'search', path: '/search.html', height: 800 },
  { look: 'not-found', path: '/not-found.html', height: 700 },
  { look: 'appeals', path: '/components.html', part: '#AppealBox', height: 1000 },
]

/** In place of each photo: surfaces that every browser draws alike, and that show how a picture is cropped. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><path fill="#8aa3ab" d="M0 0h1600v1000H0z"/><path fill="#3f5a64" d="M0 620h1600v380H0z"/><path fill="#d9b13b" d="M500 300h240v240H500z"/></svg>'

test.beforeEach(async ({ context }) => {
  await context.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (origin !== ORIGIN) return route.abort()
    return pathname.startsWith('/media/')
      ? route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
      : route.fulfill({ path: join(GALLERY, pathname) })
  })
})

for (const { look, path, part = 'body', height } of LOOKS) {
  test(look, async ({ page }) => {
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height })
        await page.goto(`${ORIGIN}${path}`)
        // Not by a fragment of the address: a browser goes there before the letters have come, and what moves then moves it.
        await page.locator(part).evaluate(async (element) => {
          await document.fonts.ready
          window.scrollTo(0, Math.round(element.getBoundingClientRect().top + window.scrollY))
        })
        await expect.soft(page).toHaveScreenshot(`${look}-${String(width)}-${colorScheme}.png`)
      }
    }
  })
}
