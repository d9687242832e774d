import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import type { Browser } from '@playwright/test'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { readTestEnvironment } from '../env'
import type { BarePayload } from '../support/barePayload'
import { startBarePayload } from '../support/barePayload'
import type { Account } from '../support/logIn'
import { logInAt } from '../support/logIn'
import { percentile } from '../support/percentile'

const LIMIT = 1.2
const RUNS = 15
const QUIET_MS = 1000
const EDITOR = '[data-lexical-editor][contenteditable=true]'

const { cmsUrl, chromiumPath, demoPassword } = readTestEnvironment()
const made = z.looseObject({ doc: z.looseObject({ id: z.string() }) })

/** The same text in both. */
const body = root(
  Array.from({ length: 12 }, () =>
    paragraph('The harbour master walked along the quay with a torch and a list of lamps. '.repeat(3)),
  ),
)

type Site = { url: string; account: Account; fields: Record<string, unknown> }
type Opened = {
  interactiveMs: number
  bytes: number
  /** Until the first byte of the page was there. */
  answeredMs: number
  /** Of the browser, up to the key in the text. */
  scriptMs: number
}

let bare: BarePayload
let browser: Browser

beforeAll(async () => {
  bare = await startBarePayload()
  browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ['--no-sandbox', '--disable-gpu'],
  })
})

afterAll(async () => {
  await browser?.close()
  await bare?.stop()
})

const makeDocument = async (site: Site): Promise<string> => {
  const context = await browser.newContext()
  await logInAt(context, site.url, site.account)
  const answer = await context.request.post(`${site.url}/api/articles?draft=true`, {
    data: { ...site.fields, body },
    headers: { origin: site.url },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  const { doc } = made.parse(await answer.json())
  await context.close()
  return `${site.url}/admin/collections/articles/${doc.id}`
}

/**
 * Opens a document with nothing in the browser's cache. Interactive: a key that is pressed as soon as the text can take the
 * caret stands in it. Bytes: all that was transferred until nothing more was asked for.
 */
const open = async (site: Site): Promise<Opened> => {
  // Of its own, because in one that was just closed the person still has the pen for a while.
  const address = await makeDocument(site)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await logInAt(context, site.url, site.account)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Performance.enable')
    let bytes = 0
    let waiting = 0
    let quietSince = performance.now()
    const ended = (): void => {
      waiting -= 1
      quietSince = performance.now()
    }
    session.on('Network.requestWillBeSent', ({ redirectResponse }) => {
      if (!redirectResponse) waiting += 1
    })
    session.on('Network.loadingFailed', ended)
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      ended()
    })
    await page.goto(address, { waitUntil: 'commit' })
    const text = page.locator(EDITOR).first()
    await text.waitFor()
    await text.evaluate((element) => {
      ;(element as HTMLElement).focus()
    })
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('q')
    const interactiveMs = await page
      .waitForFunction(
        (editor) =>
          document.querySelector(editor)?.textContent?.startsWith('q') === true ? performance.now() : 0,
        EDITOR,
        { polling: 'raf' },
      )
      .then((handle) => handle.jsonValue())
    const { metrics } = await session.send('Performance.getMetrics')
    const scriptMs = 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
    const answeredMs = await page.evaluate(
      () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart,
    )
    await expect
      .poll(() => waiting <= 0 && performance.now() - quietSince > QUIET_MS, { timeout: 60_000 })
      .toBe(true)
    return { interactiveMs, bytes, answeredMs, scriptMs }
  } finally {
    await context.close()
  }
}

it(`opens a story in at most ${String(LIMIT)} times the time and the bytes of a bare Payload admin with one rich-text field`, async () => {
  const ours: Site = {
    url: cmsUrl,
    account: { email: 'editor@dateline.example', password: demoPassword },
    fields: { headline: `Opened ${Date.now().toString(36)}`, language: 'en' },
  }
  const theirs: Site = { url: bare.url, account: bare.account, fields: {} }
  const sites = { ours, theirs }
  const opened: Record<keyof typeof sites, Opened[]> = { ours: [], theirs: [] }
  const names = ['ours', 'theirs'] as const
  // The first two of each warm the servers. In turn, so that both meet the same load of the machine.
  for (let run = -2; run < RUNS; run += 1)
    for (const name of names) {
      const one = await open(sites[name])
      if (run >= 0) opened[name].push(one)
    }
  const median = (name: keyof typeof sites, of: keyof Opened): number =>
    percentile(
      opened[name].map((one) => one[of]),
      0.5,
    )
  const compare = (of: keyof Opened, unit = 1) => {
    const [ours, bare] = [median('ours', of), median('theirs', of)]
    return {
      ours: Math.round(ours / unit),
      bare: Math.round(bare / unit),
      ratio: Math.round((100 * ours) / bare) / 100,
    }
  }
  const [time, bytes] = [compare('interactiveMs'), compare('bytes', 1000)]
  console.table({
    'interactive, ms': time,
    'of it until the first byte, ms': compare('answeredMs'),
    'of it in scripts, ms': compare('scriptMs'),
    'transferred, kB': bytes,
  })
  expect(bytes.ratio).toBeLessThanOrEqual(LIMIT)
  expect(time.ratio).toBeLessThanOrEqual(LIMIT)
})
