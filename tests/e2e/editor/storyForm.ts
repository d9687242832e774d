import { expect } from '@playwright/test'
import type { Locator, Page, Response } from '@playwright/test'

const PATIENCE_MS = 2000

export type LeadPhoto = { file: string; alt: string; caption: string; credit: string; source: string }

export type StoryForm = {
  /** Makes a story by its first form, with the keyboard, and opens it. @returns its address */
  create: (headline?: string) => Promise<string>
  open: (address: string, headline: string) => Promise<void>
  fill: (field: 'headline' | 'kicker' | 'teaser' | 'slug', words: string) => Promise<void>
  slug: () => Promise<string>
  /** Picks what carries these words in a field that points to other documents. */
  choose: (field: 'section' | 'topics' | 'authors' | 'related', words: string) => Promise<void>
  uploadLeadPhoto: (photo: LeadPhoto) => Promise<void>
  /** Types paragraphs, and waits until the newsroom's server has saved the last one. */
  write: (...paragraphs: string[]) => Promise<void>
  /** Opens the dialog in which a publication is decided. */
  openPublication: () => Promise<Locator>
  /**
   * Publishes through the dialog. A change of a live story says what it is, and tells readers where that is due.
   * @returns when the newsroom answered that it is published, by `performance.now()`
   */
  publish: (update?: {
    kind: 'Typo' | 'Clarification' | 'Correction' | 'New facts'
    note?: string
  }) => Promise<number>
  /** Hands the story on, as whoever does not publish does. */
  handIn: () => Promise<void>
  /** Makes a move of the stage, by its words. */
  move: (verb: string, note?: string) => Promise<void>
  stage: () => Promise<string>
}

/** The form of a story in the newsroom, on a phone and on a desk: what an editor does, not how Payload draws it. */
export const storyForm = (page: Page): StoryForm => {
  const isSave = (response: Response): boolean =>
    response.request().method() === 'PATCH' && response.url().includes('/api/articles/')
  const isDraft = (response: Response): boolean => new URL(response.url()).searchParams.has('draft')

  /** An autosave redraws the field and may close its list under the finger: then the list is opened again. */
  const pick = async (field: string, words: string): Promise<void> => {
    const place = page.locator(`#field-${field}`)
    const chosen = place.locator('.rs__multi-value, .rs__single-value').filter({ hasText: words })
    await expect(async () => {
      if ((await chosen.count()) > 0) return
      await place.locator('input').first().fill(words)
      await page.locator('.rs__option', { hasText: words }).first().click({ timeout: PATIENCE_MS })
      await expect(chosen).toBeVisible({ timeout: PATIENCE_MS })
    }).toPass()
  }

  const openPublication = async (): Promise<Locator> => {
    await page.locator('#action-save').click()
    const dialog = page.getByRole('dialog', { name: /^(Publish|Put the story back)/ })
    await expect(dialog.locator('.findings, .findings__nothing')).toBeVisible()
    return dialog
  }

  return {
    create: async (headline = 'A story without a name yet') => {
      await page.goto('/admin/collections/articles/create')
      await expect(page.getByLabel('Headline')).toBeFocused()
      await page.keyboard.type(headline)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/articles\/[0-9a-f]{24}/)
      await expect(page.locator('.save-status')).toContainText('Saved')
      return page.url().replace(/#.*$/, '')
    },
    open: async (address, headline) => {
      await page.goto(address)
      await expect(page.locator('#field-headline')).toHaveValue(headline)
    },
    fill: (field, words) => page.locator(`#field-${field}`).fill(words),
    slug: () => page.locator('#field-slug').inputValue(),
    choose: pick,
    uploadLeadPhoto: async ({ file, alt, caption, credit, source }) => {
      await page.locator('#field-leadPhoto').getByRole('button', { name: 'Create New' }).click()
      const drawer = page.locator('.drawer--is-open').last()
      await drawer.locator('input[type=file]').setInputFiles(file)
      for (const [field, words] of Object.entries({ alt, caption, credit, source }))
        await drawer.locator(`#field-${field}`).fill(words)
      await drawer.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.locator('#field-leadPhoto')).toContainText(/[0-9a-f]{8,}/)
    },
    write: async (...paragraphs) => {
      const lastWords = paragraphs.at(-1) ?? ''
      const saved = page.waitForResponse(
        (response) =>
          isSave(response) && (response.request().postData() ?? '').includes(lastWords) && response.ok(),
      )
      await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
      for (const [index, words] of paragraphs.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(words)
      }
      await saved
    },
    openPublication,
    publish: async (update) => {
      const dialog = await openPublication()
      if (update !== undefined) {
        await dialog.getByRole('radio', { name: update.kind }).check()
        if (update.note !== undefined) await dialog.getByLabel(/^A sentence for readers/).fill(update.note)
      }
      const answered = page
        .waitForResponse((response) => isSave(response) && !isDraft(response))
        .then((response) => ({ at: performance.now(), status: response.status() }))
      await dialog.locator('#publish-now').click()
      const { at, status } = await answered
      expect(status).toBe(200)
      await expect(dialog).toBeHidden()
      return at
    },
    handIn: async () => {
      await page.locator('#action-hand-in').click()
      await expect(page.getByText('The story is now at: Editing').first()).toBeVisible()
    },
    move: async (verb, note) => {
      const control = page.locator('#field-stage')
      const moves = control.locator('details')
      if ((await moves.getAttribute('open')) === null) await moves.locator('summary').click()
      if (note !== undefined) await control.getByLabel('Note (optional)').fill(note)
      const before = await control.locator('[aria-current=step]').innerText()
      await control.getByRole('button', { name: verb, exact: true }).click()
      await expect(control.locator('[aria-current=step]')).not.toHaveText(before)
    },
    stage: () => page.locator('#field-stage [aria-current=step]').innerText(),
  }
}
