import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { expect, it } from 'vitest'
import { aBody } from '../support/aBody'
import { aLongBody } from '../support/aLongBody'
import type { NewsroomClient } from '../support/newsroomClient'
import { asPerson } from '../support/newsroomClient'
import { percentile } from '../support/percentile'

const LIMIT_MS = 150
const SAVES = 200
const WARM_UP = 20
const PARALLEL = 20
const ROUNDS = 5
const WORDS = 2000
/** The editor sends along what it read, so that two people never save over each other. */
type Saved = { doc: { revision: number } }

/** As the newsroom's editor saves while somebody types: see `sendSave`. */
const AUTOSAVE = 'draft=true&autosave=true&depth=0'

/** A live story with all that stories have: pictures, a section, topics, authors, related stories, fifty saves behind it. */
const aRealStory = async (publisher: NewsroomClient): Promise<{ id: string; photo: string }> => {
  const mark = Date.now().toString(36)
  const [[section], topics, authors, [photo], related] = await Promise.all([
    publisher.find('sections', 'where[slug][equals]=harbour'),
    publisher.find('topics', 'where[language][equals]=en&limit=3'),
    publisher.find('authors', 'limit=2'),
    publisher.find('photos', 'limit=1'),
    publisher.find('articles', 'where[language][equals]=en&where[_status][equals]=published&limit=3'),
  ])
  const id = await publisher.create('articles', {
    headline: `Saved while it is typed ${mark}`,
    slug: `saved-while-it-is-typed-${mark}`,
    teaser: 'One sentence for the cards.',
    kicker: 'Measured',
    language: 'en',
    section: section?.id,
    topics: topics.map((topic) => topic.id),
    authors: authors.map((author) => author.id),
    related: related.map((story) => story.id),
    leadPhoto: photo?.id,
    body: aLongBody({ words: WORDS, photo: photo?.id ?? '' }),
    _status: 'published',
  })
  return { id, photo: photo?.id ?? '' }
}

it(`takes an autosave of ${String(WORDS)} words in within ${String(LIMIT_MS)} ms, p95 over ${String(SAVES)}`, async () => {
  const publisher = await asPerson('publisher')
  const { id, photo } = await aRealStory(publisher)
  let revision = 1
  const times: number[] = []
  for (let save = 1; save <= SAVES + WARM_UP; save += 1) {
    const words = ` Typed in save ${String(save)}.`
    const fields = { body: aLongBody({ words: WORDS, photo, last: words }) }
    const started = performance.now()
    const answer = await publisher.send('PATCH', `articles/${id}?${AUTOSAVE}`, { ...fields, revision })
    const text = await answer.text()
    if (save > WARM_UP) times.push(performance.now() - started)
    expect(answer.status, text.slice(0, 500)).toBe(200)
    revision = (JSON.parse(text) as Saved).doc.revision
  }
  const stored = (await (await publisher.send('GET', `articles/${id}?draft=true&depth=0`)).json()) as Record<
    string,
    unknown
  >
  expect(bodyBlocks(stored.body).at(-1)?.words).toContain(`Typed in save ${String(SAVES + WARM_UP)}.`)
  const p95 = percentile(times, 0.95)
  console.log(
    `${String(SAVES)} autosaves of ${String(WORDS)} words: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`,
  )
  expect(p95).toBeLessThanOrEqual(LIMIT_MS)
})

it(`answers ${String(PARALLEL)} autosaves at the same moment with one 200 and else 409, never with 500`, async () => {
  const editor = await asPerson('editor')
  const id = await editor.create('articles?draft=true', {
    headline: 'Saved by many at once',
    language: 'en',
    stage: 'writing',
    body: aBody('Before.'),
  })
  const counts: Record<number, number> = {}
  let revision = 1
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: PARALLEL }, (_, tab) =>
        editor.send('PATCH', `articles/${id}?${AUTOSAVE}`, { body: aBody(`Tab ${String(tab)}.`), revision }),
      ),
    )
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
    const won = answers.filter(({ status }) => status === 200).length
    expect(won).toBeLessThanOrEqual(1)
    revision += won
  }
  console.log(`${String(PARALLEL)} autosaves at once, ${String(ROUNDS)} times: ${JSON.stringify(counts)}`)
  expect(Object.keys(counts).sort()).toEqual(['200', '409'])
})
