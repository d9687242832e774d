import { expect, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'
import { askRaw } from '../../support/askRaw'

const { siteUrl } = readTestEnvironment()
const MODEL = '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour'

test('the front leads to sections, topics, authors and stories that all answer', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
  const paths = [...new Set(links.map((href) => href.split('#')[0] ?? ''))].filter(
    (path) => path !== '' && !/\.(xml|json)$|^\/search/.test(path),
  )
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200)
})

test('what is not there says so, with scripts off and the right status', async ({ request }) => {
  for (const path of [
    '/no-such-section',
    '/2026/03/13/no-such-story',
    '/topics/none',
    '/authors/none',
    '/ru/2020/01/01/net',
    '/a/b/c/d/e/f',
  ]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    const html = await answer.text()
    expect(html, path).toMatch(/<h1/)
  }
})

test('hostile addresses are refused and nothing breaks', async ({ request }) => {
  for (const target of [
    '/%00',
    '/..%2f..%2fetc%2fpasswd',
    '/%E0%A4%A',
    '/2026/13/45/x',
    `/${'a'.repeat(5000)}`,
    '/media/../../secret',
    '/../../../../etc/passwd',
    '/topics/../../../package.json',
    '/.env',
    '/_next/../../package.json',
    '/_next/static/../../BUILD_ID',
    '//etc/passwd',
  ]) {
    const { status, body } = await askRaw(siteUrl, target)
    expect(status, target).toBeGreaterThanOrEqual(400)
    expect(status, target).toBeLessThan(500)
    // The style sheet of a page has `:root`.
    const words = body.replace(/<style[^]*?<\/style>/g, '')
    expect(words, target).not.toMatch(/root:|dependencies|PAYLOAD_SECRET/)
  }
  expect((await request.get('/')).status()).toBe(200)
})

test('a story answers a conditional request with 304 and a HEAD without a body', async ({ request }) => {
  const first = await request.get('/')
  const etag = first.headers().etag ?? ''
  expect(etag).toMatch(/^"/)
  expect((await request.get('/', { headers: { 'if-none-match': etag } })).status()).toBe(304)
  const head = await request.head('/')
  expect([head.status(), (await head.body()).length]).toEqual([200, 0])
})

test('no page has a script but our islands, and none breaks the policy of its scripts', async ({
  page,
  request,
}) => {
  const broken: string[] = []
  await page.exposeFunction('noteViolation', (what: string) => broken.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { noteViolation } = window as unknown as { noteViolation: (what: string) => void }
      noteViolation(`${location.pathname}: ${violatedDirective} ${blockedURI}`)
    })
  })
  for (const path of [
    '/',
    MODEL,
    '/ru',
    '/harbour',
    '/topics/ferries',
    '/about',
    '/saved',
    '/no-such-page',
  ]) {
    const answer = await page.goto(path)
    const policy = (await answer?.allHeaders())?.['content-security-policy'] ?? ''
    expect(policy, path).toMatch(/(^|; )script-src 'self'(;|$)/)
    const scripts = await page
      .locator('script:not([type="application/ld+json"])')
      .evaluateAll((all) => all.map((script) => [script.getAttribute('src'), script.textContent]))
    for (const [address, text] of scripts) {
      expect([address, text], path).toEqual([
        expect.stringMatching(/^\/islands\/[a-z-]+\.[0-9a-f]{16}\.js$/),
        '',
      ])
      expect((await request.get(String(address))).headers()['cache-control'], path).toContain('immutable')
    }
    expect(await page.locator('link[as="script"], link[rel="modulepreload"]').count(), path).toBe(0)
  }
  // What follows would be refused: the policy is in force here.
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'void 0'
    document.body.append(script)
  })
  await expect.poll(() => broken).toEqual([expect.stringMatching(/^\/no-such-page: script-src.* inline$/)])
})
