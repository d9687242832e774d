import type { Locator, Page } from '@playwright/test'

/** Where the text of the story is written that is open. */
export const textOf = (page: Page): Locator =>
  page.locator('[data-field-path=body] [contenteditable=true]').first()
