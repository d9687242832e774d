import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { aBody } from '../../support/aBody'
import { aPublishedStory } from '../../support/aPublishedStory'
import { asPerson } from '../../support/newsroomClient'
import { untilShown } from '../../support/untilShown'
import { watchShifts } from '../../support/watchShifts'

const { siteUrl } = readTestEnvironment()
const MODEL = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const HEADLINE = 'Ferry crews ask islanders to leave the outer harbour'
const RUSSIAN = '/ru/2026/03/13/shtorm-u-vneshnej-gavani'

const tool = (page: Page, name: string) =>
  page.locator('reader-story').getByRole('button', { name, exact: true })

test('a returning reader is told what is new since then, until it was seen, and nothing moves', async ({
  page,
}, { project }) => {
  const publisher = await asPerson('publisher')
  const headline = `Lamps on the pier ${project.name} ${Date.now().toString(36)}`
  const story = await aPublishedStory(publisher, headline)
  const address = siteUrl + story.path
  await untilShown({ address, isShown: ({ html }) => html.includes(headline) })

  await page.goto(story.path)
  await expect(tool(page, 'Save')).toBeVisible()
  await expect(page.getByRole('status')).toBeEmpty()
  await expect(page.locator('[data-new]')).toHaveCount(0)

  await publisher.update(`articles/${story.id}`, {
    body: aBody('The first, paragraph!', 'Nine lamps are dark.', 'The second paragraph, and more.'),
    _status: 'published',
  })
  await untilShown({ address, isShown: ({ html }) => html.includes('Nine lamps are dark.') })
  const sumOfShifts = await watchShifts(page)
  await page.reload()
  await expect(page.getByRole('status')).toContainText('New since you read: 2 paragraphs.')
  await expect(page.locator('[data-new]')).toHaveText([
    'Nine lamps are dark.',
    'The second paragraph, and more.',
  ])
  expect(await sumOfShifts()).toBe(0)

  await page.getByRole('status').getByRole('link').press('Enter')
  await expect(page.getByText('Nine lamps are dark.')).toBeFocused()
  // Told in a word too, to those who see no bar.
  expect(await page.locator('[data-new]').first().ariaSnapshot()).toContain('New Nine lamps are dark.')

  await page.getByText('The second paragraph, and more.').scrollIntoViewIfNeeded()
  await expect
    .poll(async () => {
      await page.reload()
      await expect(tool(page, 'Save')).toBeVisible()
      return page.locator('[data-new]').count()
    })
    .toBe(0)
})

test('the size of the text is remembered on the device', async ({ page }) => {
  const paragraph = page.locator('.story-body > p').first()
  const size = () => paragraph.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  await page.goto(MODEL)
  const usual = await size()
  await tool(page, 'Larger text').click()
  await tool(page, 'Larger text').click()
  await expect.poll(size).toBeCloseTo(1.3 * usual, 1)
  await page.goto(RUSSIAN)
  await expect.poll(size).toBeCloseTo(1.3 * usual, 1)
  for (let step = 0; step < 3; step += 1) await tool(page, 'Мельче').click()
  await expect(tool(page, 'Мельче')).toHaveAttribute('aria-disabled', 'true')
  expect(await size()).toBeCloseTo(0.9 * usual, 1)
})

test('a story is saved, listed, taken away and had back; everything is erased at once', async ({ page }) => {
  await page.goto(MODEL)
  await tool(page, 'Save').click()
  await page.getByRole('status').getByRole('link', { name: 'Saved stories' }).click()
  await expect(page).toHaveURL('/saved')
  const list = page.locator('.saved-list').getByRole('listitem')
  await expect(list).toHaveCount(1)

  await list.getByRole('button', { name: `Remove: ${HEADLINE}` }).click()
  await expect(list).toHaveCount(0)
  await expect(page.getByText('Nothing is saved here yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await list.getByRole('link', { name: HEADLINE }).click()
  await expect(page).toHaveURL(MODEL)
  await expect(tool(page, 'Saved')).toBeVisible()

  await page.goto('/ru/saved')
  await expect(list).toContainText('сохранено')
  expect(await page.evaluate(() => localStorage.getItem('dateline:saved'))).toContain(MODEL)
  await page.getByRole('button', { name: 'Всё стереть' }).click()
  await expect(list).toHaveCount(0)
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dateline:'))),
  ).toEqual([])
})

test('its address is copied, or handed to the device', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    if (!location.search.includes('sheet')) return
    Object.assign(navigator, {
      share: (what: unknown) => Promise.resolve(Object.assign(window, { shared: what })),
    })
  })
  await page.goto(MODEL)
  await tool(page, 'Copy link').click()
  await expect(page.getByRole('status')).toHaveText('The link is copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(siteUrl + MODEL)
  await expect(tool(page, 'Share')).toBeHidden()

  await page.goto(`${MODEL}?sheet`)
  await tool(page, 'Share').click()
  expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({
    title: HEADLINE,
    url: siteUrl + MODEL,
  })
  await expect(tool(page, 'Copy link')).toBeHidden()
})

/** A device that speaks these languages and says nothing: the test tells when a part was said. */
const fakeVoices = (page: Page, languages: string[]) =>
  page.addInitScript((known) => {
    type Part = { text: string; lang: string; onend?: () => void }
    const said: Part[] = []
    Object.assign(window, {
      said,
      endPart: () => said.at(-1)?.onend?.(),
      SpeechSynthesisUtterance: class {
        constructor(readonly text: string) {}
      },
    })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => known.map((lang) => ({ lang, localService: true, default: false })),
        speak: (part: Part) => said.push(part),
        cancel: () => undefined,
        addEventListener: () => undefined,
      },
    })
  }, languages)

const lastSaid = (page: Page) =>
  page.evaluate(() => {
    const { said } = window as unknown as { said: { text: string; lang: string }[] }
    return { count: said.length, text: said.at(-1)?.text, lang: said.at(-1)?.lang }
  })
const endPart = (page: Page) => page.evaluate(() => (window as unknown as { endPart: () => void }).endPart())

test('a story is read aloud, paragraph by paragraph, in its language', async ({ page }) => {
  await fakeVoices(page, ['en-GB', 'ru_RU'])
  await page.goto(MODEL)
  const marked = page.locator('.is-read-aloud')
  await tool(page, 'Listen').click()
  expect(await lastSaid(page)).toEqual({ count: 1, text: HEADLINE, lang: 'en-GB' })
  await expect(marked).toHaveText(HEADLINE)
  await endPart(page)
  await endPart(page)
  const first = (await page.locator('.story-body > p').first().textContent()) ?? ''
  expect((await lastSaid(page)).text).toBe(first)
  await expect(marked).toHaveText(first)
  await expect(marked).toBeInViewport()

  await tool(page, 'Pause').click()
  expect((await lastSaid(page)).count).toBe(3)
  await tool(page, 'Go on').click()
  expect(await lastSaid(page)).toMatchObject({ count: 4, text: first })
  await page.keyboard.press('Escape')
  await expect(marked).toHaveCount(0)
  await expect(tool(page, 'Listen')).toBeFocused()

  await page.goto(RUSSIAN)
  await tool(page, 'Слушать').click()
  expect((await lastSaid(page)).lang).toBe('ru_RU')
})

test('nobody is offered to listen where the device does not speak the language', async ({ page }) => {
  await fakeVoices(page, ['ru-RU'])
  await page.goto(MODEL)
  await expect(tool(page, 'Save')).toBeVisible()
  await expect(tool(page, 'Listen')).toBeHidden()
})

test('a browser that keeps nothing says so, and breaks nothing', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await page.goto(MODEL)
  await tool(page, 'Save').click()
  await expect(page.getByRole('status')).toHaveText('Your browser does not let this site keep anything.')
  await expect(tool(page, 'Save')).toBeVisible()
  await tool(page, 'Larger text').click()
  await page.goto('/saved')
  await expect(page.getByText('Nothing is saved here yet.')).toBeVisible()
  expect(errors).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a story is whole and has no button that does nothing', async ({ page }) => {
    await page.goto(MODEL)
    await expect(page.locator('reader-story')).toBeHidden()
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(HEADLINE)
    await expect(page.getByRole('region', { name: 'About the author' }).getByRole('link')).toHaveText(
      'Marta Ilves',
    )
    await expect(page.getByRole('navigation', { name: 'Share' }).getByRole('link')).not.toHaveCount(0)
  })

  test('the page of saved stories says what it needs', async ({ page }) => {
    expect((await page.goto('/saved'))?.status()).toBe(200)
    await expect(page.getByText('has to run the scripts of this site')).toBeVisible()
    await expect(page.locator('reader-saved')).toBeHidden()
    await page.goto('/ru/saved')
    await expect(page.getByText('браузер должен выполнять скрипты')).toBeVisible()
  })
})
