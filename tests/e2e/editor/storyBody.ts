import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { NewsroomClient } from '../../support/newsroomClient'
import { textOf } from './textOf'

type Stored = { root?: { children?: unknown[] } } | null

/**
 * What two copies of one text may differ in: the ids that the editor gives to links, uploads and blocks, and how wide
 * the columns of a table are on the screen of whoever opened it, which readers never see.
 */
const OF_THE_COPY = new Set(['id', 'colWidths'])

/** A text without what two copies of it may differ in. */
export const wordsOnly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(wordsOnly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_THE_COPY.has(key))
      .map(([key, inner]) => [key, wordsOnly(inner)]),
  )
}

export type StoryBody = {
  area: Locator
  /** Puts the caret into the text, at its end. */
  focus: () => Promise<void>
  /** Pastes over all that stands there, as a browser would after Ctrl+V. */
  pasteOver: (formats: Record<string, string>) => Promise<void>
  paste: (formats: Record<string, string>) => Promise<void>
  /** What the editor itself holds, ids aside. */
  nodes: () => Promise<unknown[]>
  /** Waits until the newsroom has stored these nodes, ids aside. */
  expectStored: (nodes: unknown[]) => Promise<void>
}

/** The text of a story in the newsroom's editor, and what of it is stored. */
export const storyBody = (page: Page, { id, client }: { id: string; client: NewsroomClient }): StoryBody => {
  const area = textOf(page)
  const stored = async (): Promise<unknown[]> => {
    const answer = await client.send('GET', `articles/${id}?draft=true&depth=0`)
    const { body } = (await answer.json()) as { body?: Stored }
    return wordsOnly(body?.root?.children ?? []) as unknown[]
  }
  const focus = async (): Promise<void> => {
    // Not its middle, where a block may stand that a press selects.
    await area.locator(':scope > :last-child').click()
    await page.keyboard.press('ControlOrMeta+End')
  }
  const paste = (formats: Record<string, string>): Promise<void> =>
    area.evaluate((element, given) => {
      const clipboardData = new DataTransfer()
      for (const [format, data] of Object.entries(given)) clipboardData.setData(format, data)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, formats)
  return {
    area,
    focus,
    paste,
    nodes: async () => {
      const held = await area.evaluate((element) => {
        const { __lexicalEditor: editor } = element as unknown as {
          __lexicalEditor: { getEditorState: () => { toJSON: () => unknown } }
        }
        return editor.getEditorState().toJSON()
      })
      return wordsOnly((held as Stored)?.root?.children ?? []) as unknown[]
    },
    pasteOver: async (formats) => {
      await focus()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.press('Delete')
      await paste(formats)
    },
    expectStored: (nodes) =>
      expect.poll(stored, { message: 'what is stored', timeout: 60_000 }).toEqual(wordsOnly(nodes)),
  }
}
