import { block, root } from '@dateline/rich-text/lexicalBuilders'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aBody } from '../../support/aBody'
import { crashTab } from '../../support/crashTab'
import { asPerson } from '../../support/newsroomClient'
import { readJournal } from '../../support/readJournal'
import { test } from './desk'
import type { DraftInWriting } from './draftInWriting'
import { draftInWriting } from './draftInWriting'
import { openWithJournal } from './openWithJournal'
import { storyForm } from './storyForm'
import { textOf } from './textOf'
import { typeAtEnd } from './typeAtEnd'

const { demoPassword } = readTestEnvironment()

const status = (page: Page): Locator => page.locator('.save-status')
const stored = async ({ path }: DraftInWriting): Promise<string> =>
  await (await (await asPerson('editor')).send('GET', path)).text()

const isInJournal = async (page: Page, words: string): Promise<boolean> =>
  JSON.stringify(await readJournal(page)).includes(words)

/** What was typed without a network, in a tab that crashed before it could be saved. */
const crashUnsaved = async (page: Page, words: string): Promise<void> => {
  const context = page.context()
  await context.setOffline(true)
  await typeAtEnd(page, words)
  await expect.poll(() => isInJournal(page, words)).toBe(true)
  await crashTab(page)
  await context.setOffline(false)
}

/** As tabs leave them that went with words unsaved. The last of them is the newest. */
const leaveInJournal = (page: Page, story: string, texts: Record<string, string>[]): Promise<void> =>
  page.evaluate(
    async ({ story, texts }) => {
      const ask = async (path: string) => (await (await fetch(path)).json()) as Record<string, unknown>
      const { user } = (await ask('/api/users/me')) as { user: { id: string; name: string } }
      const { revision } = await ask(`/api/articles/${story}?draft=true&depth=0`)
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('dateline-journal')
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(new Error('The journal cannot be read.'))
      })
      const entries = database.transaction('entries', 'readwrite').objectStore('entries')
      for (const [number, fields] of texts.entries())
        entries.put({
          ...{ user: user.id, userName: user.name, story, tab: `gone-${String(number)}`, revision },
          ...{ base: {}, fields, typedAt: Date.now() + number },
        })
      await new Promise((done) => entries.transaction.addEventListener('complete', done))
      database.close()
    },
    { story, texts },
  )

const mergeView = (page: Page): Locator => page.locator('dialog.story-merge')
/** Goes on from every merge view that opens, in which nothing has to be decided, until something holds. */
const useMerged = (page: Page, holds: () => Promise<void>): Promise<void> =>
  expect(async () => {
    const merging = mergeView(page)
    if (await merging.isVisible()) await merging.getByRole('button', { name: 'Use this text' }).click()
    await holds()
  }).toPass()

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name === 'editor-phone', 'it is the same saving on a phone')
  test.setTimeout(120_000)
})

test('what is typed into a block without a network stands in the journal, and is saved when there is one', async ({
  desk,
}) => {
  const draft = await draftInWriting('A block')
  await (
    await asPerson('editor')
  ).update(draft.path, { body: root([block({ blockType: 'factBox', title: 'Lamps', text: 'Twelve.' })]) })
  const page = await desk('editor')
  await openWithJournal(page, draft)
  const place = textOf(page).locator('[data-lexical-decorator]')
  await place.getByRole('button', { name: /^Edit/ }).click()
  const words = place.getByLabel(/^Text/)
  await expect(words).toHaveValue('Twelve.')
  await page.context().setOffline(true)
  await words.press('ControlOrMeta+End')
  await words.pressSequentially(' Two are out.')
  await expect.poll(() => isInJournal(page, 'Twelve. Two are out.')).toBe(true)
  await page.context().setOffline(false)
  await expect.poll(() => stored(draft), { timeout: 60_000 }).toContain('Twelve. Two are out.')
  await expect(words).toHaveValue('Twelve. Two are out.')
})

test('two texts of one paragraph are put beside each other, and both stay', async ({ desk }) => {
  const draft = await draftInWriting('Two texts')
  const page = await desk('editor')
  await openWithJournal(page, draft)
  await page.context().setOffline(true)
  await typeAtEnd(page, ' Mine is the lamp.')
  await expect(status(page)).toHaveAttribute('data-state', 'offline')
  const publisher = await asPerson('publisher')
  await publisher.update(draft.path, {
    body: aBody('The ferry leaves at noon.', 'Nobody has paid for the lamps. Theirs is the quay.'),
  })
  await page.context().setOffline(false)

  const dialog = mergeView(page)
  await expect(
    dialog.getByRole('heading', { name: 'You and Pia Publisher both changed this story' }),
  ).toBeVisible()
  const place = dialog.locator('fieldset[data-open]')
  await page.keyboard.press('Space')
  await expect(place).toHaveCount(1)
  await expect(place).toContainText('Mine is the lamp.')
  await expect(place).toContainText('Theirs is the quay.')
  await place.getByRole('radio', { name: /both/i }).check()
  await dialog.getByRole('button', { name: 'Use this text' }).click()
  await expect(dialog).toBeHidden()
  await expect(status(page)).toHaveAttribute('data-state', 'saved')
  const text = await stored(draft)
  expect(text).toContain('Mine is the lamp.')
  expect(text).toContain('Theirs is the quay.')
})

test('what a crashed tab had not saved is offered, and taken', async ({ desk }) => {
  const draft = await draftInWriting('A tab that crashes')
  const page = await desk('editor')
  const context = page.context()
  await openWithJournal(page, draft)
  await crashUnsaved(page, ' Written before the crash.')
  expect(await stored(draft)).not.toContain('Written before the crash.')

  const again = await context.newPage()
  await again.goto(draft.address)
  const dialog = again.getByRole('dialog', { name: 'Text that was not saved' })
  await expect(dialog).toContainText('Written before the crash.')
  // Whoever typed on when it opened has pressed nothing in it.
  await again.keyboard.press('Space')
  await again.keyboard.press('Enter')
  // The pen of a tab that crashed is free as soon as it has not been heard of for some seconds.
  await dialog.getByRole('button', { name: 'Restore it' }).click()
  await expect(textOf(again)).toContainText('Written before the crash.')
  await expect.poll(() => stored(draft), { timeout: 60_000 }).toContain('Written before the crash.')
})

test('the text of each tab that went is offered, one after the other', async ({ desk }) => {
  const draft = await draftInWriting('Several tabs')
  const page = await desk('editor')
  await openWithJournal(page, draft)
  await leaveInJournal(page, draft.id, [{ kicker: 'Of one tab' }, { teaser: 'Of another.' }])
  await page.reload()
  const dialog = page.getByRole('dialog', { name: 'Text that was not saved' })
  for (const words of ['Of another.', 'Of one tab']) {
    await expect(dialog).toContainText(words)
    await dialog.getByRole('button', { name: 'Restore it' }).click()
  }
  await useMerged(page, async () => expect(await stored(draft)).toContain('Of one tab'))
  expect(await stored(draft)).toContain('Of another.')
  await expect.poll(() => isInJournal(page, 'Of ')).toBe(false)
})

test('what somebody saves while a text from the device is put beside theirs is not written over', async ({
  desk,
}) => {
  const draft = await draftInWriting('Beside the writer')
  const page = await desk('editor')
  const context = page.context()
  await openWithJournal(page, draft)
  await crashUnsaved(page, ' Mine is the lamp.')

  const writer = await desk('publisher')
  await writer.goto(draft.address)
  const bar = writer.locator('.story-presence__bar')
  await bar.getByRole('button', { name: 'Take over' }).click()
  await expect(bar).toBeHidden({ timeout: 30_000 })
  await storyForm(writer).fill('kicker', 'Quay')
  await expect.poll(() => stored(draft)).toContain('Quay')

  const again = await context.newPage()
  await again.goto(draft.address)
  await again
    .getByRole('dialog', { name: 'Text that was not saved' })
    .getByRole('button', { name: 'Restore it' })
    .click()
  await expect(mergeView(again)).toBeVisible()
  await textOf(writer).getByText('The ferry leaves at noon.').click()
  await writer.keyboard.press('End')
  await writer.keyboard.type(' Theirs is the quay.')
  await expect.poll(() => stored(draft)).toContain('Theirs is the quay.')
  // Whoever reads along has heard of it by the second sign of life.
  const sign = (): Promise<unknown> => again.waitForResponse((answer) => answer.url().endsWith('/presence'))
  await sign()
  await sign()
  await useMerged(again, async () => expect(await stored(draft)).toContain('Mine is the lamp.'))
  expect(await stored(draft)).toContain('Theirs is the quay.')
})

test('a login that ran out asks for the password over the text, and the text is saved', async ({ desk }) => {
  const draft = await draftInWriting('A login runs out')
  const page = await desk('editor')
  await openWithJournal(page, draft)
  await page.context().clearCookies()
  await typeAtEnd(page, ' Typed without a login.')
  const dialog = page.getByRole('dialog', { name: 'You have been logged out' })
  await dialog.getByLabel('Password').fill('not-the-password')
  await dialog.getByRole('button', { name: 'Log in and go on' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    'That is not the password of editor@dateline.example.',
  )
  await dialog.getByLabel('Password').fill(demoPassword)
  await dialog.getByRole('button', { name: 'Log in and go on' }).click()
  await expect(dialog).toBeHidden()
  await expect(status(page)).toHaveAttribute('data-state', 'saved')
  expect(await stored(draft)).toContain('Typed without a login.')
})

test('whoever leaves in the middle of a word leaves nothing behind', async ({ desk }) => {
  const draft = await draftInWriting('Left in the middle')
  const page = await desk('editor')
  await openWithJournal(page, draft)
  await typeAtEnd(page, ' The last word is quay')
  page.on('dialog', (dialog) => void dialog.accept())
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  await expect.poll(() => stored(draft)).toContain('The last word is quay')
})
