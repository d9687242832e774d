import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { READER_PAGES } from '../../support/readerPages'

const MODEL = READER_PAGES['the model story']
const PAGES = Object.entries(READER_PAGES)
/** The kinds whose controls differ. */
const WITH_CONTROLS = [
  '/',
  MODEL,
  READER_PAGES['a story with every element'],
  READER_PAGES['what was searched'],
  READER_PAGES.newsletter,
  READER_PAGES['the page about support'],
  READER_PAGES['not found'],
]
/** What a press of Tab stops at, as the pages of ours have it. */
const STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'

test.skip(({ isMobile }) => isMobile, 'each test brings its own window')

/** Elements that stick out of the window to the right: their names, for whoever mends it. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(-5)
      .concat(`${String(scrollWidth)} of ${String(clientWidth)} pixels`)
  })

/** Of the window's height, the part that stays covered while the page is scrolled. */
const coveredShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight / 2)
    return Math.max(
      0,
      ...[...document.body.querySelectorAll('*')]
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .map((element) => element.getBoundingClientRect())
        .filter(({ bottom, top }) => bottom > 0 && top < innerHeight)
        .map(({ height }) => height / innerHeight),
    )
  })

const WINDOWS = {
  'a window of 320 pixels': { width: 320, height: 640 },
  // What 1280 by 1024 pixels are to somebody who enlarged them four times.
  'an enlargement to 400 %': { width: 320, height: 256 },
}
for (const [name, viewport] of Object.entries(WINDOWS))
  test(`nothing is read by scrolling sideways, and nothing covers the text, in ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    for (const [kind, path] of PAGES) {
      await page.goto(path)
      expect(await stickingOut(page), kind).toEqual([])
      expect(await coveredShare(page), kind).toBeLessThan(0.3)
    }
  })

test('letters of twice the size, spaced as a reader needs them, stay on the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1024 })
  for (const [kind, path] of PAGES) {
    await page.goto(path)
    // WCAG 1.4.4 and 1.4.12, as a reader's own style sheet would say it.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`html { font-size: 200% !important }
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`)
      // The policy of the page refuses a style element, and a reader's own browser asks no policy.
      document.adoptedStyleSheets = [sheet]
    })
    expect(await stickingOut(page), kind).toEqual([])
    const cut = await page.evaluate(() =>
      [...document.body.querySelectorAll('a, p, h1, h2, h3, li, button, label')]
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element)
          const isCut =
            element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
          return isCut && (overflowX === 'hidden' || overflowY === 'hidden') && element.clientWidth > 1
        })
        .map((element) => element.textContent.slice(0, 60)),
    )
    expect(cut, kind).toEqual([])
  }
})

type Stop = { name: string; isFurther: boolean; isSeen: boolean; isMarked: boolean }

/** Presses Tab and tells where the focus is: whether further on in the document, in sight, and marked. */
const pressTab = async (page: Page): Promise<Stop> => {
  await page.keyboard.press('Tab')
  return await page.evaluate(() => {
    const focused = document.activeElement ?? document.body
    const last = [...document.querySelectorAll('[data-stop]')].at(-1)
    // The button of an embed is around what stands in it.
    const { DOCUMENT_POSITION_FOLLOWING: after, DOCUMENT_POSITION_CONTAINS: around } = Node
    const isFurther = last === undefined || (last.compareDocumentPosition(focused) & (after | around)) !== 0
    focused.setAttribute('data-stop', '')
    const box = focused.getBoundingClientRect()
    const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
    const label = focused.closest('label')
    // A card is marked as a whole, a choice of an amount by its label, an embed by the button inside of it.
    const marked = [
      focused,
      focused.shadowRoot?.activeElement,
      label,
      focused.closest('.card'),
      focused.nextElementSibling,
    ]
    return {
      name: focused.outerHTML.slice(0, 80),
      isFurther,
      isSeen:
        top !== null && (focused.contains(top) || top.contains(focused) || label?.contains(top) === true),
      isMarked: marked.some((element) => {
        if (!element) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }),
    }
  })
}

/** What can be used, stands before the last stop and was passed over. Of a group of choices Tab stops at one. */
const passedOver = (page: Page): Promise<string[]> =>
  page.evaluate((stops) => {
    const all = [...document.querySelectorAll<HTMLElement>(stops)]
    const last = all.findLastIndex((element) => element.hasAttribute('data-stop'))
    return all
      .slice(0, last)
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('[data-stop], [type=radio]'))
      .map((element) => element.outerHTML.slice(0, 80))
  }, STOPS)

/** The foot of each page is the same, and long. */
const MOST_STOPS = 60
// The days of a search are stops within one element each, which cannot be told apart from here.
for (const path of WITH_CONTROLS.filter((other) => other !== READER_PAGES['what was searched']))
  test(`Tab goes through ${path} in the order of its text, always in sight and marked`, async ({ page }) => {
    await page.goto(path)
    let count = 0
    for (; count < MOST_STOPS; count += 1) {
      const stop = await pressTab(page)
      if (stop.name.startsWith('<body')) break
      expect(stop, stop.name).toMatchObject({ isFurther: true, isSeen: true, isMarked: true })
    }
    expect(count).toBeGreaterThan(5)
    expect(await passedOver(page)).toEqual([])
  })

test('the first key leads past the head of the page to its text', async ({ page }) => {
  await page.goto(MODEL)
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip-link')).toBeFocused()
  await expect(page.locator('.skip-link')).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

/** What moves for longer than a glance, or makes the page glide. */
const motions = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element)
      const longest = (list: string): number => Math.max(...list.split(',').map(Number.parseFloat))
      const isMoving =
        longest(style.transitionDuration) > 0 ||
        (style.animationName !== 'none' && longest(style.animationDuration) > 0) ||
        style.scrollBehavior === 'smooth'
      return isMoving ? [`${element.tagName.toLowerCase()}.${element.className}`] : []
    }),
  )

test('nothing moves for who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(READER_PAGES.newsletter)
  expect(await motions(page), 'what moves otherwise is found').not.toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [kind, path] of PAGES) {
    await page.goto(path)
    expect(await motions(page), kind).toEqual([])
  }
})

test('in colours of the reader’s own choosing every control has an edge, and every picture of ours a line', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const path of WITH_CONTROLS) {
    await page.goto(path)
    const bare = await page.evaluate(() => {
      const hasEdge = (element: Element): boolean => {
        const style = getComputedStyle(element)
        return (
          (style.borderBlockEndStyle !== 'none' && Number.parseFloat(style.borderBlockEndWidth) > 0) ||
          style.textDecorationLine.includes('underline')
        )
      }
      return [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !hasEdge(element) && !hasEdge(element.closest('label') ?? element))
        .map((element) => element.outerHTML.slice(0, 120))
    })
    expect(bare, path).toEqual([])
    // An icon of a fixed colour would be lost on a ground that the reader chose.
    const fixed = await page.evaluate(() =>
      [...document.querySelectorAll('svg *')]
        .flatMap((shape) => [shape.getAttribute('fill'), shape.getAttribute('stroke')])
        .filter((colour) => colour !== null && colour !== 'none' && colour !== 'currentColor'),
    )
    expect(fixed, path).toEqual([])
  }
})

test('every picture is told in words, or stands beside the link that tells it', async ({ page }) => {
  for (const [kind, path] of PAGES) {
    await page.goto(path)
    const silent = await page.evaluate(() =>
      [...document.querySelectorAll('img')]
        .filter(
          (image) =>
            !image.alt.trim() && !image.closest('.card, .search-hit')?.querySelector('a')?.textContent.trim(),
        )
        .map((image) => image.outerHTML.slice(0, 120)),
    )
    expect(silent, kind).toEqual([])
    const figures = await page
      .locator('figure img')
      .evaluateAll((images) =>
        images
          .filter((image) => !(image as HTMLImageElement).alt.trim())
          .map((image) => image.outerHTML.slice(0, 120)),
      )
    expect(figures, kind).toEqual([])
  }
})
