import { expect, test } from '@playwright/test'

/** The index follows the newspaper by itself, a moment after its start. */
test.beforeEach(async ({ request }) => {
  await expect
    .poll(async () => (await (await request.get('/search?q=ferry')).text()).includes('<mark>'), {
      timeout: 40_000,
    })
    .toBe(true)
})

test('the search is used by keys alone, from the front to a story', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ferry crews')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=ferry\+crews$/)
  await expect(page).toHaveTitle(/ferry crews/)
  const first = page.getByRole('main').getByRole('list').first().getByRole('link').first()
  await expect(first.locator('mark').first()).toBeVisible()
  const path = await first.getAttribute('href')
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${String(path)}$`))
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a mistyped word leads to the one that was meant, and what is found can be narrowed', async ({
    page,
  }) => {
    await page.goto('/search?q=harbuor')
    await page.getByRole('main').getByRole('link', { name: 'harbour', exact: true }).click()
    await expect(page).toHaveURL(/\/search\?q=harbour$/)
    await expect(page.locator('head > meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('head > link[rel="canonical"]')).toHaveAttribute('href', /\/search\?q=harbour$/)
    const kickers = page.getByRole('main').locator('.search-hit .kicker')
    await expect(kickers.first()).toBeVisible()
    await page.locator('summary').press('Enter')
    await page.getByRole('combobox', { name: 'Section' }).selectOption('Islands')
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Newest first')
    await page.getByRole('main').getByRole('button', { name: 'Search' }).press('Enter')
    await expect(page).toHaveURL(/section=islands/)
    await expect(page.getByRole('combobox', { name: 'Section' })).toHaveValue('islands')
    expect(new Set(await kickers.allTextContents())).toEqual(new Set(['Islands']))
  })

  test('Russian words are found in all their forms, and nothing found leads on', async ({ page }) => {
    await page.goto('/ru/search?q=паромом')
    await expect(page.getByRole('main').locator('mark').first()).toHaveText(/паром/i)
    await page.goto('/ru/search?q=паром+цеппелин')
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(/ничего не нашлось/)
    await page.getByRole('main').getByRole('link', { name: 'паром', exact: true }).click()
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  })
})
