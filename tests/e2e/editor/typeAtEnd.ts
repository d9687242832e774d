import type { Page } from '@playwright/test'
import { textOf } from './textOf'

/** Goes on writing where the text of the open story ends. */
export const typeAtEnd = async (page: Page, words: string): Promise<void> => {
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(words)
}
