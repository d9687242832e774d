import type { Page } from '@playwright/test'

/** Ends the page as a crash of its tab does: without a farewell. */
export const crashTab = async (page: Page): Promise<void> => {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}
