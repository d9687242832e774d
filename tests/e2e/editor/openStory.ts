import type { Page } from '@playwright/test'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from '../../support/logIn'
import type { StoryBody } from './storyBody'
import { storyBody } from './storyBody'

/** Logs an editor in, and opens a story of their own with the caret in its text. */
export const openStory = async (
  page: Page,
  fields: Record<string, unknown> = {},
): Promise<{ body: StoryBody; id: string }> => {
  const client = await asPerson('editor')
  const id = await client.create('articles', {
    headline: `Written ${Date.now().toString(36)}`,
    language: 'en',
    ...fields,
  })
  await logIn(page.context(), 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  const body = storyBody(page, { id, client })
  await body.focus()
  return { body, id }
}
