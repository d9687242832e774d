import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPublishedStory } from '../support/aPublishedStory'
import { asPerson } from '../support/newsroomClient'
import { stack } from '../support/stack'
import { untilShown } from '../support/untilShown'

const SAVES = 50
const PAGES = 12
const { siteUrl, dataDir } = readTestEnvironment()

it('loses and fails none of 50 saves while the reader site is stopped, and the site catches up within ten seconds', async () => {
  const publisher = await asPerson('publisher')
  const mark = `Quiet harbour ${Date.now().toString(36)} save`
  const story = await aPublishedStory(publisher, `${mark} 0`)
  const address = `${siteUrl}${story.path}`
  await untilShown({ address, isShown: ({ html }) => html.includes(`${mark} 0`) })

  await stack('stop', 'web')
  const answers: number[] = []
  for (let save = 1; save <= SAVES; save += 1) {
    const answer = await publisher.send('PATCH', `articles/${story.id}`, {
      headline: `${mark} ${String(save)}`,
      _status: 'published',
    })
    answers.push(answer.status)
  }
  expect(answers.filter((status) => status !== 200)).toEqual([])

  await stack('start', 'web')
  const waited = await untilShown({
    address,
    isShown: ({ html }) => html.includes(`${mark} ${String(SAVES)}`),
  })
  console.log(
    `${String(SAVES)} saves, 0 failed; the last one was visible ${waited.toFixed(0)} ms after the reader site was back`,
  )
  expect(waited).toBeLessThanOrEqual(10_000)
})

/** What a reader gets, without being led on. */
const ask = async (path: string): Promise<{ status: number; location: string | null; html: string }> => {
  const answer = await fetch(siteUrl + path, { redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

const withoutNewsroom = async (work: () => Promise<void>): Promise<void> => {
  for (const name of ['worker', 'cms', 'database'] as const) await stack('stop', name)
  try {
    await work()
  } finally {
    for (const name of ['database', 'cms', 'worker'] as const) await stack('start', name)
  }
}

const restartReaderSite = async (): Promise<void> => {
  await stack('stop', 'web')
  await stack('start', 'web')
}

it('serves known pages and every size of their pictures without CMS and database, after a restart too', async () => {
  const { html: front } = await ask('/')
  const stories = [...front.matchAll(/href="(\/\d{4}\/\d\d\/\d\d\/[^"#]+)"/g)].map(([, path]) => path ?? '')
  const pages = [...new Set(['/', '/ru', '/harbour', '/topics/ferries', '/about', ...stories])].slice(
    0,
    PAGES,
  )
  expect(pages).toHaveLength(PAGES)
  const pictures = new Map<string, { name: string }>()
  let shared = 0
  for (const path of pages) {
    const { status, html } = await ask(path)
    expect(status, path).toBe(200)
    // The whole page: srcset, the src of old browsers, and what Open Graph names.
    for (const [address, name = ''] of html.matchAll(/\/media\/([0-9a-f]{32})\/\d+\.(?:webp|jpg)/g))
      pictures.set(address, { name })
    if (/property="og:image" content="[^"]+\/media\/[^"]+\.jpg"/.test(html)) shared += 1
  }
  const addresses = [...pictures.keys()]
  expect(addresses.filter((address) => address.endsWith('.webp')).length).toBeGreaterThan(PAGES)
  expect(addresses.filter((address) => address.endsWith('.jpg')).length).toBeGreaterThan(PAGES)
  expect(shared, 'pages that name a picture for Open Graph').toBeGreaterThan(2)

  // Nobody has asked for a picture yet. The reader site fetches what its pages show, behind the answers.
  await vi.waitFor(
    () => {
      const kept = readdirSync(join(dataDir, 'media-kept'), { recursive: true, encoding: 'utf8' })
      const isKept = (name: string): boolean => kept.some((file) => file.endsWith(join(name, 'master')))
      expect([...pictures.values()].filter(({ name }) => !isKept(name))).toEqual([])
    },
    { timeout: 30_000 },
  )

  const half = addresses.filter((_, index) => index % 2 === 0)
  await withoutNewsroom(async () => {
    for (const path of [...pages, ...half]) expect((await ask(path)).status, path).toBe(200)
    await restartReaderSite()
    for (const path of [...pages, ...addresses])
      expect((await ask(path)).status, `${path} after a restart`).toBe(200)
  })
  console.log(`${String(pages.length)} pages and ${String(addresses.length)} sizes of pictures, 0 failed`)
})

it('leads from an old slug to the present one without CMS and database, after a restart too', async () => {
  const publisher = await asPerson('publisher')
  const headline = `Moved harbour ${Date.now().toString(36)}`
  const story = await aPublishedStory(publisher, headline)
  await untilShown({ address: siteUrl + story.path, isShown: ({ html }) => html.includes(headline) })
  await publisher.update(`articles/${story.id}`, {
    slug: `${story.path.split('/').at(-1) ?? ''}-again`,
    _status: 'published',
  })
  const moved = { status: 301, location: `${story.path}-again` }
  await vi.waitFor(async () => expect(await ask(story.path)).toMatchObject(moved), { timeout: 10_000 })
  expect((await ask(moved.location)).status).toBe(200)

  await withoutNewsroom(async () => {
    expect(await ask(story.path)).toMatchObject(moved)
    await restartReaderSite()
    expect(await ask(story.path), 'after a restart').toMatchObject(moved)
    expect((await ask(moved.location)).status).toBe(200)
  })
})
