import { expect, it } from 'vitest'
import { readTestEnvironment } from '../env'
import { aPublishedStory } from '../support/aPublishedStory'
import { asPerson } from '../support/newsroomClient'
import { percentile } from '../support/percentile'
import { untilShown } from '../support/untilShown'

const PUBLICATIONS = 50
const LIMIT_MS = 1000
const { siteUrl } = readTestEnvironment()

/** Follows one address as impatient readers would and remembers every headline that it showed. */
const watch = (
  address: string,
  pattern: RegExp,
): { seen: Map<number, number>; order: number[]; stop: () => Promise<void> } => {
  const seen = new Map<number, number>()
  const order: number[] = []
  let isWatching = true
  const watching = (async () => {
    while (isWatching) {
      const html = await (await fetch(address)).text()
      const number = Number(pattern.exec(html)?.[1] ?? -1)
      if (number >= 0 && order.at(-1) !== number) order.push(number)
      if (number >= 0 && !seen.has(number)) seen.set(number, performance.now())
    }
  })()
  return {
    seen,
    order,
    stop: async () => {
      isWatching = false
      await watching
    },
  }
}

it(`shows ${String(PUBLICATIONS)} publications on article, front, section and topic, p95 within a second, never the older text after the newer`, async () => {
  const publisher = await asPerson('publisher')
  const mark = `Measured ${Date.now().toString(36)} number`
  const story = await aPublishedStory(publisher, `${mark} 0`)
  const places = { article: story.path, front: '/', section: '/harbour', topic: '/topics/ferries' }
  const watchers = Object.entries(places).map(([place, path]) => ({
    place,
    path,
    ...watch(`${siteUrl}${path}`, new RegExp(`${mark} (\\d+)`)),
  }))
  await Promise.all(
    Object.values(places).map((path) =>
      untilShown({ address: `${siteUrl}${path}`, isShown: ({ html }) => html.includes(`${mark} 0`) }),
    ),
  )

  const waits: Record<string, number[]> = {}
  for (let number = 1; number <= PUBLICATIONS; number += 1) {
    await publisher.update(`articles/${story.id}`, {
      headline: `${mark} ${String(number)}`,
      _status: 'published',
    })
    const answered = performance.now()
    await Promise.all(
      watchers.map(async ({ place, path, seen }) => {
        await untilShown({
          address: `${siteUrl}${path}`,
          isShown: ({ html }) => html.includes(`${mark} ${String(number)}`),
        })
        const at = Math.min(seen.get(number) ?? Number.POSITIVE_INFINITY, performance.now())
        ;(waits[place] ??= []).push(Math.max(0, at - answered))
      }),
    )
  }
  await Promise.all(watchers.map(({ stop }) => stop()))

  for (const [place, values] of Object.entries(waits)) {
    console.log(
      `${place}: p50 ${percentile(values, 0.5).toFixed(0)} ms, p95 ${percentile(values, 0.95).toFixed(0)} ms, most ${Math.max(...values).toFixed(0)} ms`,
    )
    expect(values).toHaveLength(PUBLICATIONS)
    expect(percentile(values, 0.95), place).toBeLessThanOrEqual(LIMIT_MS)
  }
  for (const { place, order } of watchers)
    expect(order, `${place} never goes back`).toEqual([...order].sort((a, b) => a - b))
})
