import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Found = { id: string; where: unknown[] }[]

export const violationsOf = async (axe: AxeBuilder): Promise<Found> =>
  (await axe.analyze()).violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target }) => target).slice(0, 3),
  }))

export const axeOf = (page: Page): AxeBuilder => new AxeBuilder({ page }).withTags(TAGS)

/** Looks at one part of a page of the newsroom, light and dark; what fades in is waited for. */
export const expectAccessible = async (page: Page, part: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), colorScheme)
    await expect.soft
      .poll(() => violationsOf(axeOf(page).include(part)), { message: `${part}, ${colorScheme}` })
      .toEqual([])
  }
}
