import { paragraph } from '@dateline/rich-text/lexicalBuilders'
import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { asPerson } from '../../support/newsroomClient'
import { logIn } from './logIn'

const fixtures = new URL('../../../packages/rich-text/fixtures/', import.meta.url)

type Node = Record<string, unknown> & { children?: Node[] }
type Body = { root: Node & { children: Node[] } }
type Editor = HTMLElement & { __lexicalEditor: { getEditorState: () => { toJSON: () => Body } } }

/** What was stored by others: readers get it, our editor does not open it. */
const NOT_OF_THIS_EDITOR = new Set(['unknown', 'upload', 'uploadPopulated'])

/**
 * The editor numbers list items anew, gives a version to what had an older one, adds the widths that the columns of a table
 * have on this screen, dates a note that has no day, and writes down what was left out as what it meant. None of it
 * reaches readers as anything else.
 */
const OF_THE_EDITOR = new Set([
  ...['version', 'colWidths', 'value', 'id', 'day', 'direction', 'format', 'indent'],
  ...['textFormat', 'textStyle', 'blockName', 'newTab'],
])
const isKept = (key: string, node: Node): boolean =>
  !OF_THE_EDITOR.has(key) ||
  (key === 'value' && node.relationTo !== undefined) ||
  (key === 'format' && node.type === 'text')

const wordsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(wordsOf)
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, inner]) => isKept(key, node) && inner !== undefined && inner !== null)
      .map(([key, inner]) => [key, wordsOf(inner)]),
  )
}

const bodyOf = (name: string): Body =>
  (JSON.parse(readFileSync(new URL(`${name}.json`, fixtures), 'utf8')) as { body: Body }).body

const names = readdirSync(fixtures)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .filter((name) => !NOT_OF_THIS_EDITOR.has(name))

test('every kind of node goes into the editor and comes back as it was', async ({ page }, { project }) => {
  test.skip(project.name !== 'editor-desktop', 'a node is the same on every screen')
  test.setTimeout(180_000)
  // All in one text, each behind a line with its name, so that a difference tells whose it is.
  const children = [
    paragraph('Begin'),
    ...names.flatMap((name) => [paragraph(name), ...bodyOf(name).root.children]),
    paragraph('End'),
  ] as Node[]
  const client = await asPerson('editor')
  const id = await client.create('articles?draft=true', {
    headline: 'Every node',
    language: 'en',
    body: { root: { ...bodyOf('paragraph').root, children } },
  })
  await logIn(page, 'editor')
  await page.goto(`/admin/collections/articles/${id}`)
  const area = page.locator('[data-field-path=body] [contenteditable=true]').first()
  await area.waitFor()
  await expect(page.locator('.save-status')).toHaveAttribute('data-state', 'saved')
  const loaded = await area.evaluate((element) =>
    (element as unknown as Editor).__lexicalEditor.getEditorState().toJSON(),
  )
  expect(wordsOf(loaded.root.children)).toEqual(wordsOf(children))

  // What is typed makes the editor write the whole text down again.
  await area.locator('p', { hasText: 'Begin' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type('ning')
  const stored = async (): Promise<Node[]> => {
    const answer = await client.send('GET', `articles/${id}?draft=true&depth=0`)
    return ((await answer.json()) as { body: Body }).body.root.children
  }
  const written = [paragraph('Beginning'), ...children.slice(1)]
  await expect
    .poll(async () => wordsOf((await stored())[0]), { timeout: 30_000 })
    .toEqual(wordsOf(written[0]))
  expect(wordsOf(await stored())).toEqual(wordsOf(written))
})
