import { expect, it } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPublishedStory } from '../support/aPublishedStory'
import { asPerson } from '../support/newsroomClient'
import { stack } from '../support/stack'
import { untilShown } from '../support/untilShown'

const SAVES = 50
const { siteUrl } = readTestEnvironment()

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

it('serves known pages and every size of their pictures with the CMS and the database stopped', async () => {
  const front = await (await fetch(`${siteUrl}/`)).text()
  const paths = [
    ...new Set([...front.matchAll(/href="(\/2026\/[^"]+)"/g)].map(([, path]) => path ?? '')),
  ].slice(0, 10)
  expect(paths.length).toBeGreaterThan(5)
  const known = ['/', ...paths]
  const pictures = new Set<string>()
  for (const path of known) {
    const html = await (await fetch(`${siteUrl}${path}`)).text()
    for (const [address] of html.matchAll(/\/media\/[0-9a-f]{32}\/\d+\.webp/g)) pictures.add(address)
  }
  // Pictures are fetched behind the page that shows them.
  await untilShown({ address: `${siteUrl}/readyz`, isShown: ({ status }) => status === 200 })
  await Promise.all(
    [...pictures]
      .slice(0, 3)
      .map((path) => fetch(`${siteUrl}${path}`).then((answer) => answer.arrayBuffer())),
  )

  await stack('stop', 'cms')
  await stack('stop', 'worker')
  await stack('stop', 'database')
  try {
    for (const path of [...known, ...pictures])
      expect((await fetch(`${siteUrl}${path}`)).status, path).toBe(200)
  } finally {
    await stack('start', 'database')
    await stack('start', 'cms')
    await stack('start', 'worker')
  }
})
