import { expect, test } from '@playwright/test'
import { watchShifts } from '../../support/watchShifts'

const MODEL = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'
const RUSSIAN = '/ru/2026/03/13/shtorm-u-vneshnej-gavani'

test.describe('the model page, without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('shows its nine elements in reading order', async ({ page }) => {
    const answer = await page.goto(MODEL)
    expect(answer?.status()).toBe(200)
    const text = await page.locator('body').innerText()
    const inOrder = [
      /March 13, 2026|13 March 2026/,
      /Contribute today/,
      /Ferry crews ask islanders to leave the outer harbour/,
      /Updated/,
      /Ina Brandt \/ The Courier/,
      /Telegram/,
      /Read more about/,
      /You have reached the end/,
      /starting from €2/,
      /Continue/,
      /Read more/,
      /min read/,
    ]
    let place = 0
    for (const element of inOrder) {
      const found = text.slice(place).search(new RegExp(element, 'i'))
      expect(found, `${String(element)} comes after what stands before it`).toBeGreaterThanOrEqual(0)
      place += found
    }
    await expect(
      page
        .getByRole('heading', { name: 'Read more', exact: true })
        .locator('xpath=ancestor::section[1]')
        .getByRole('listitem'),
    ).toHaveCount(4)
  })

  test('states title, canonical and Open Graph in the head, for readers and for robots', async ({
    request,
    baseURL,
  }) => {
    for (const agent of ['Mozilla/5.0 Chrome/140.0', 'Googlebot/2.1', 'curl/8']) {
      const html = await (await request.get(MODEL, { headers: { 'user-agent': agent } })).text()
      const head = html.slice(0, html.indexOf('</head>'))
      expect(head).toMatch(/<title>[^<]*Ferry crews/)
      expect(head).toContain(`<link rel="canonical" href="${String(baseURL)}${MODEL}"`)
      expect(head).toContain('property="og:image"')
      expect(head).toContain('hrefLang="ru"')
    }
  })

  test('tells search engines what it tells readers', async ({ page, baseURL }) => {
    await page.goto(MODEL)
    const [data] = await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((scripts) =>
        scripts.map((script) => JSON.parse(script.textContent) as Record<string, unknown>),
      )
    const timeOf = (place: string) => page.locator(`${place} time`).getAttribute('datetime')
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: await page.getByRole('heading', { level: 1 }).innerText(),
      mainEntityOfPage: `${String(baseURL)}${MODEL}`,
      datePublished: await timeOf('.byline-published'),
      dateModified: await timeOf('.byline-updated'),
    })
  })

  test('is the story alone on paper, with the addresses of its links', async ({ page }) => {
    await page.goto(MODEL)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.story-body > p').first()).toBeVisible()
    for (const part of ['.banner', '.sections', '.share', '.appeal', '.read-more', '.footer-newsletter'])
      await expect(page.locator(part).first(), part).toBeHidden()
    const link = page.locator('.story-body a[href^="http"]').first()
    const after = await link.evaluate((element) => getComputedStyle(element, '::after').content)
    expect(after).toContain(await link.getAttribute('href'))
  })

  test('speaks Russian in Russian', async ({ page }) => {
    await page.goto(RUSSIAN)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.getByText(/13 марта 2026/).first()).toBeVisible()
  })
})

test('contacts nobody but ourselves, and shifts nothing', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:'))
      foreign.push(request.url())
  })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const shifts = await watchShifts(page)
  await page.goto(MODEL)
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      window.scrollTo(0, y)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  await page.waitForLoadState('networkidle')
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  expect(await shifts()).toBe(0)
})

test('arrives on a phone with at most 8 requests and 120 kB, lead picture and letters included', async ({
  page,
}, { project, annotations }) => {
  test.skip(project.name !== 'reader-phone', 'a wider screen shows a larger picture')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const addresses = new Map<string, string>()
  const bytes = new Map<string, number>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(addresses.get(requestId) ?? '', encodedDataLength),
  )
  await page.goto(MODEL)
  await page.waitForLoadState('networkidle')
  const told = JSON.stringify(Object.fromEntries(bytes), null, 2)
  expect(
    [...addresses.values()].some((address) => address.endsWith('.woff2')),
    told,
  ).toBe(true)
  expect(
    [...addresses.values()].some((address) => address.includes('/media/')),
    told,
  ).toBe(true)
  const sum = [...bytes.values()].reduce((total, size) => total + size, 0)
  annotations.push({
    type: 'measured',
    description: `${String(addresses.size)} requests, ${String(sum)} bytes`,
  })
  expect(addresses.size, told).toBeLessThanOrEqual(8)
  expect(sum, told).toBeLessThanOrEqual(120_000)
})

test('an embed loads only after a click', async ({ page }) => {
  await page.goto(MODEL)
  await expect(page.locator('iframe')).toHaveCount(0)
  // The frame itself is another host's: the test is that it is asked for now, not what it answers.
  const asked = page.waitForRequest((request) => new URL(request.url()).host === 't.me')
  await page.route('https://t.me/**', (route) => route.fulfill({ body: 'embedded' }))
  await page.locator('reader-embed').first().getByRole('button').click()
  await asked
  await expect(page.locator('iframe')).toHaveCount(1)
})

test('pictures come in several sizes, and every address of one answers', async ({ page, request }) => {
  await page.goto(MODEL)
  const sources = await page.locator('main img').first().getAttribute('srcset')
  const addresses = (sources ?? '').split(',').map((part) => part.trim().split(' ')[0] ?? '')
  expect(addresses.length).toBeGreaterThan(3)
  for (const address of addresses) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(answer.headers()['content-type']).toBe('image/webp')
  }
  expect((await request.get((addresses[0] ?? '').replace(/\d+\.webp$/, '333.webp'))).status()).toBe(404)
})
