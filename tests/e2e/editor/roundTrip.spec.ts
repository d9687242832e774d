import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { expect, test } from '@playwright/test'
import { asPerson } from '../../support/newsroomClient'
import { everyNode } from '../../support/everyNode'
import { logIn } from '../../support/logIn'
import { storyBody, wordsOnly } from './storyBody'

const WRITTEN = 'Written after all of it'

test('every kind of node goes into the editor and back unchanged', async ({ page }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'a text is the same on every screen')
  test.setTimeout(300_000)
  const client = await asPerson('editor')
  const [first, second] = await client.find('photos', 'limit=2&sort=id')
  const [story] = await client.find('articles', 'limit=1&where[_status][equals]=published')
  const [about] = await client.find('pages', 'limit=1&where[_status][equals]=published')
  if (!first || !second || !story || !about) throw new Error('The demo newspaper is not there.')
  const texts = everyNode({ photo: first.id, otherPhoto: second.id, story: story.id, page: about.id })
  const all = Object.values(texts).flat()
  const id = await client.create('articles', {
    headline: `Every node ${Date.now().toString(36)}`,
    language: 'en',
    body: root([...all, paragraph('')]),
  })
  await logIn(page.context(), 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  const body = storyBody(page, { id, client })

  await body.focus()
  await page.keyboard.type(WRITTEN)
  const shown = await body.nodes()
  let from = 0
  for (const [name, nodes] of Object.entries(texts)) {
    // Each by its name, so that a failure says which node it is.
    expect(shown.slice(from, from + nodes.length), name).toEqual(wordsOnly(nodes))
    from += nodes.length
  }
  await body.expectStored([...all, paragraph(WRITTEN)])
})
