import { expect, test, type Page } from '@playwright/test'

const MODEL = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const RUSSIAN = '/ru/2026/03/13/shtorm-u-vneshnej-gavani'
const NOWHERE = '/2026/03/13/no-such-story'

test.use({ serviceWorkers: 'allow' })

/** The paths that the device keeps: pages, and what they are shown with. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname)
    return paths
  })

const note = (page: Page) => page.locator('reader-offline').getByRole('status')

test('what was opened is read without a connection, and what is gone goes from the device', async ({
  page,
  context,
  baseURL,
}, { project }) => {
  test.skip(project.name !== 'reader-phone', 'nothing of it depends on the width')
  const foreign: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL))) foreign.push(request.url())
  })

  await page.goto(MODEL)
  await expect.poll(() => kept(page)).toEqual(expect.arrayContaining([MODEL, '/offline']))
  await page.goto(RUSSIAN)
  await expect.poll(() => kept(page)).toEqual(expect.arrayContaining([RUSSIAN, '/ru/offline']))
  await expect(note(page)).toHaveCount(0)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(note(page)).toContainText('копия')
  await page.goto(MODEL)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ferry crews')
  await expect(note(page)).toContainText(/copy that your device kept on .*\d{4}/)
  const picture = page.locator('main img').first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  const masthead = page.locator('.masthead-name')
  expect(await masthead.evaluate((name) => getComputedStyle(name).fontFamily)).toContain('Source Serif')

  await page.goto('/ru/politika')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Чтение без связи')
  await expect(page.locator('reader-kept').getByRole('link')).toHaveCount(2)
  await page
    .locator('reader-kept')
    .getByRole('link', { name: /Ferry crews/ })
    .click()
  await expect(page).toHaveURL(MODEL)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ferry crews')

  await context.setOffline(false)
  await page.goto(MODEL)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ferry crews')
  await expect(note(page)).toHaveCount(0)

  await page.evaluate(
    async (path) => (await caches.open('dateline-pages-1')).put(path, new Response('what it once said')),
    NOWHERE,
  )
  expect(await kept(page)).toContain(NOWHERE)
  expect((await page.goto(NOWHERE))?.status()).toBe(404)
  await expect.poll(() => kept(page)).not.toContain(NOWHERE)
  expect(foreign).toEqual([])
})

test('a saved story is kept apart from what is opened, and erasing leaves nothing of the site on the device', async ({
  page,
  context,
}, { project }) => {
  test.skip(project.name !== 'reader-phone', 'nothing of it depends on the width')
  const savedPages = (): Promise<string[]> =>
    page.evaluate(async () =>
      (await (await caches.open('dateline-saved-1')).keys()).map(({ url }) => new URL(url).pathname),
    )
  await page.goto(MODEL)
  await expect.poll(() => kept(page)).toContain(MODEL)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(savedPages).toEqual([MODEL])
  await page.evaluate(() => caches.delete('dateline-pages-1'))
  await context.setOffline(true)
  await page.goto(MODEL)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ferry crews')
  await context.setOffline(false)

  await page.goto('/saved')
  await page.getByRole('button', { name: 'Erase all of it' }).click()
  await expect(page.getByText('Everything is erased.')).toBeVisible()
  await expect.poll(() => kept(page)).toEqual([])
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dateline:'))),
  ).toEqual([])
})
