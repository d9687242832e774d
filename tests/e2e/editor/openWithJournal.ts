import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { DraftInWriting } from './draftInWriting'
import { storyForm } from './storyForm'
import { textOf } from './textOf'

/** Opens a story, and waits until its text can be written in and its journal is there: both come after the form. */
export const openWithJournal = async (
  page: Page,
  { address, headline }: Pick<DraftInWriting, 'address' | 'headline'>,
): Promise<void> => {
  await storyForm(page).open(address, headline)
  await expect(textOf(page)).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('dateline-journal')
}
