import { expect, test } from '@playwright/test'
import { aBody } from '../../support/aBody'
import { axeOf, violationsOf } from '../../support/expectAccessible'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from '../../support/logIn'

/** What is on the page when it is there, beside its heading. */
type View = { path: string; shows: string }

const viewsOf = (story: string): Record<string, View> => ({
  'my work': { path: '', shows: '.my-work' },
  board: { path: '/board', shows: '.board-card' },
  calendar: { path: '/calendar', shows: '.calendar-toolbar' },
  'the media library': { path: '/media', shows: '.media-card' },
  'a new story': { path: '/collections/articles/create', shows: '.new-story' },
  'a story': { path: `/collections/articles/${story}`, shows: '.ContentEditable__root p' },
  'the history of a story': { path: `/collections/articles/${story}/versions`, shows: '.story-history li' },
  'the list of stories': { path: '/collections/articles', shows: '.collection-list' },
  'the front page': { path: '/front', shows: '.front-editor iframe' },
  'the front page as a document': { path: '/globals/front-page', shows: '#field-editions' },
})

test('the views of the newsroom have no accessibility violation, light and dark', async ({ page }) => {
  test.setTimeout(300_000)
  const reporter = await asPerson('reporter')
  const story = await reporter.create('articles?draft=true', {
    headline: 'Lamps along the quay',
    language: 'en',
    body: aBody('Lamps.'),
    stage: 'writing',
  })
  await logIn(page.context(), 'publisher')
  for (const [name, { path, shows }] of Object.entries(viewsOf(story)))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(`/admin${path}`)
      await expect(page.locator(shows).first()).toBeVisible()
      // What stands in a frame is a page of its own. The levels of the headings in a story are its author's, and those
      // over the rows of a form are Payload's.
      const axe = axeOf(page).exclude('iframe').disableRules(['heading-order'])
      const headings = axeOf(page)
        .exclude('iframe')
        .exclude('.ContentEditable__root')
        .exclude('.array-field__header')
        .withRules(['heading-order'])
      await expect.soft
        .poll(async () => [...(await violationsOf(axe)), ...(await violationsOf(headings))], {
          message: `${name}, ${colorScheme}`,
        })
        .toEqual([])
    }
})
