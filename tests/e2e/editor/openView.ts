import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

/**
 * Opens a view of the newsroom, and waits until what it shows can be used. The server draws it, so that it is seen before
 * any of it answers; React leaves a mark on what does.
 */
export const openView = async (page: Page, path: string, shown: Locator): Promise<void> => {
  await page.goto(path)
  await expect
    .poll(() =>
      shown.first().evaluate((place) => Object.keys(place).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true)
}
