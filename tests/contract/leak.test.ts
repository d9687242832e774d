import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTestEnvironment } from '../env'
import { aBody } from '../support/aBody'
import { aPublishedStory } from '../support/aPublishedStory'
import type { NewsroomClient } from '../support/newsroomClient'
import { asPerson } from '../support/newsroomClient'
import { untilShown } from '../support/untilShown'

const { siteUrl, cmsUrl } = readTestEnvironment()
const word = (place: string): string => `${place}${randomBytes(6).toString('hex')}`

/** One secret word a place; the last is no secret and shows that the search finds what is there. */
const words = {
  draft: word('draft'),
  newerDraft: word('newer'),
  trashed: word('trash'),
  unusedAlt: word('alt'),
  note: word('note'),
  reply: word('reply'),
  passage: word('passage'),
  desk: word('desk'),
  control: word('control'),
}
const SECRETS = [
  words.draft,
  words.newerDraft,
  words.trashed,
  words.unusedAlt,
  words.note,
  words.reply,
  words.passage,
  words.desk,
]
const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/')

let publisher: NewsroomClient
const planted = { draft: '', live: '', trashed: '', photo: '', note: '' }

const uploadPhoto = async (alt: string): Promise<string> => {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'picture.jpg')
  form.append('_payload', JSON.stringify({ alt }))
  const answer = await publisher.send('POST', 'photos', form)
  const { doc } = (await answer.json()) as { doc: { id: string } }
  return doc.id
}

beforeAll(async () => {
  publisher = await asPerson('publisher')
  const story = { language: 'en', teaser: 'A teaser.' }
  planted.draft = await publisher.create('articles?draft=true', {
    ...story,
    headline: words.draft,
    slug: words.draft,
    body: aBody(words.draft),
  })
  planted.live = (await aPublishedStory(publisher, `Live ${words.control}`)).id
  await publisher.update(`articles/${planted.live}?draft=true`, {
    headline: words.newerDraft,
    teaser: words.newerDraft,
    body: aBody(words.newerDraft),
  })
  planted.trashed = await publisher.create('articles?draft=true', {
    ...story,
    headline: words.trashed,
    slug: words.trashed,
    body: aBody(words.trashed),
  })
  await publisher.update(`articles/${planted.trashed}`, { deletedAt: new Date().toISOString() })
  planted.photo = await uploadPhoto(words.unusedAlt)
  // On a story that readers have, so that nothing but the note itself is hidden.
  planted.note = await publisher.create('notes', {
    story: planted.live,
    text: words.note,
    passage: { quote: words.passage, before: words.passage, after: words.passage, node: 0 },
  })
  await publisher.create('notes', { story: planted.live, thread: planted.note, text: words.reply })
  await (await asPerson('admin')).create('desks', { name: words.desk })
  await untilShown({ address: `${siteUrl}/`, isShown: ({ html }) => html.includes(words.control) })
  // A story that is found has a headline with the word marked; a question is only repeated.
  await untilShown({
    address: `${siteUrl}/search?q=${words.control}`,
    isShown: ({ html }) => html.includes(`<mark>${words.control}</mark>`),
    withinMs: 30_000,
  })
})

type Answer = { address: string; text: string }
const get = async (address: string, headers: Record<string, string> = {}): Promise<Answer> => {
  const response = await fetch(address, { headers, redirect: 'manual' })
  return { address, text: `${JSON.stringify([...response.headers])}\n${await response.text()}` }
}

/** Follows every address of our own that a page names, until there is no new one. */
const crawl = async (start: readonly string[]): Promise<Answer[]> => {
  const answers: Answer[] = []
  const known = new Set(start)
  const waiting = [...start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await get(`${siteUrl}${path}`)
    answers.push(answer)
    for (const [, found] of answer.text.matchAll(/(?:href|src)="(\/[^"#]*)"/g)) {
      if (found === undefined || known.has(found) || /\.(webp|jpg|woff2|css|js)$/.test(found)) continue
      known.add(found)
      waiting.push(found)
    }
  }
  return answers
}

/** The words themselves, and nearly so: what was meant must not be told. */
const searched = (): string[] =>
  [words.control, ...SECRETS].flatMap((secret) => [secret, secret.slice(0, -1)]).map((q) => `search?q=${q}`)

const probes = (): string[] => {
  const { draft, live, trashed, photo } = planted
  const ids = [draft, live, trashed]
  const api = `${cmsUrl}/api`
  const content = `${api}/content/v1`
  return [
    ...[
      'articles?limit=100',
      'articles/whole',
      'articles/months',
      'most-read',
      `articles/archive?period=${today.replaceAll('/', '-')}`,
      `articles/addresses?month=${today.slice(0, 7).replace('/', '-')}`,
      'front',
      'front?language=en',
      'site',
      'topics',
      'sections',
      'authors',
      'appeals',
      'pages',
      'openapi.json',
      'changes?after=0&wait=0',
    ].map((path) => `${content}/${path}`),
    ...searched().map((path) => `${content}/${path}`),
    ...ids.map((id) => `${content}/articles/${id}`),
    ...SECRETS.map((slug) => `${content}/articles/by-path?path=/${today}/${slug}`),
    ...['', '?draft=true', '?trash=true', '?depth=2&limit=0', '?draft=true&trash=true&limit=0'].flatMap(
      (query) => ['articles', 'photos', 'pages'].map((collection) => `${api}/${collection}${query}`),
    ),
    ...ids.flatMap((id) => [
      `${api}/articles/${id}`,
      `${api}/articles/${id}?draft=true`,
      `${api}/articles/${id}?draft=true&trash=true`,
      `${api}/articles/${id}?depth=4`,
    ]),
    ...ids.flatMap((id) =>
      ['', '?view=front', '?view=search', '?draft=true'].map(
        (query) => `${cmsUrl}/preview/stories/${id}${query}`,
      ),
    ),
    ...ids.map((id) => `${cmsUrl}/preview/links/${id}-zzzzzz-${'A'.repeat(43)}`),
    `${api}/preview-links?depth=2&limit=0`,
    `${api}/articles/versions?limit=0`,
    `${api}/articles/count?where[headline][contains]=draft`,
    `${api}/photos/${photo}`,
    `${api}/photos?where[alt][exists]=true&limit=0`,
    ...['', '?depth=2&limit=0', `?where[story][equals]=${live}`].map((query) => `${api}/notes${query}`),
    `${api}/notes/${planted.note}`,
    `${api}/notes/count`,
    `${api}/desks`,
    ...ids.map((id) => `${api}/articles/${id}/checklist`),
    `${api}/subscribers`,
    `${api}/outbox`,
    `${api}/redirects`,
    `${api}/users`,
    `${api}/globals/front-page?draft=true&depth=2`,
    `${api}/globals/site-settings`,
  ]
}

const leaks = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ address, text }) =>
    SECRETS.filter((secret) => text.includes(secret) && !address.includes(secret)).map(
      (secret) => `${secret} at ${address}`,
    ),
  )

describe('what is not published', () => {
  it('stands on no page of the reader site, and no page names it', async () => {
    const guesses = SECRETS.flatMap((slug) => [`/${today}/${slug}`, `/${slug}`, `/topics/${slug}`])
    const answers = await crawl([
      ...['/', '/ru', '/harbour', ...guesses],
      ...['/feed.xml', '/atom.xml', '/feed.json', '/harbour/feed.xml', '/sitemap.xml', '/news-sitemap.xml'],
      ...searched().map((path) => `/${path}`),
      ...['/sitemap-pages.xml', `/sitemap-${today.slice(0, 7).replace('/', '-')}.xml`],
    ])
    expect(answers.length).toBeGreaterThan(60)
    expect(
      answers.some(({ text }) => text.includes(words.control)),
      'the control is seen',
    ).toBe(true)
    // An address that is asked for may be echoed by nobody either.
    expect(leaks(answers)).toEqual([])
  }, 180_000)

  it('is in no answer of the content API or of Payload to somebody who is not logged in', async () => {
    const answers = await Promise.all(probes().map((address) => get(address)))
    expect(
      answers.some(({ text }) => text.includes(words.control)),
      'the control is seen',
    ).toBe(true)
    expect(leaks(answers)).toEqual([])
  })

  it('cannot be guessed by asking whether something matches', async () => {
    const secretMatches = await get(`${cmsUrl}/api/articles?where[headline][contains]=${words.draft}`)
    const nothingMatches = await get(`${cmsUrl}/api/articles?where[headline][contains]=${word('none')}`)
    const totals = [secretMatches, nothingMatches].map(({ text }) => /"totalDocs":(\d+)/.exec(text)?.[1])
    expect(totals).toEqual(['0', '0'])
  })

  it('is shown by a link for one reader while it opens, and by no part or change of the link', async () => {
    const made = await publisher.send('POST', 'preview-links', {
      story: planted.draft,
      lasts: 'hour',
    })
    const { doc } = (await made.json()) as { doc: { id: string; address: string } }
    const { address } = doc
    expect((await get(address)).text, 'the control is seen').toContain(words.draft)
    const others = [
      address.slice(0, -1),
      `${address}/`,
      address.replace(doc.id, planted.live),
      address.replace(`${cmsUrl}/preview/links/`, `${siteUrl}/preview/links/`),
      `${address}/media/${'0'.repeat(32)}/640.webp`,
      `${cmsUrl}/preview/links/${doc.id}`,
      `${cmsUrl}/api/preview-links/${doc.id}`,
    ]
    expect(leaks(await Promise.all(others.map((other) => get(other))))).toEqual([])
    await publisher.update(`preview-links/${doc.id}`, { revokedAt: new Date().toISOString() })
    const revoked = await get(address)
    expect(leaks([revoked])).toEqual([])
    expect(revoked.text).toContain('taken it back')
  })

  it('is seen by staff: the words were really planted', async () => {
    const answer = async (path: string): Promise<string> => await (await publisher.send('GET', path)).text()
    expect(await answer(`articles/${planted.draft}?draft=true`)).toContain(words.draft)
    expect(await answer(`articles/${planted.live}?draft=true`)).toContain(words.newerDraft)
    expect(await answer(`articles/${planted.trashed}?draft=true&trash=true`)).toContain(words.trashed)
    expect(await answer(`photos/${planted.photo}`)).toContain(words.unusedAlt)
    const notes = await answer(`notes?where[story][equals]=${planted.live}`)
    for (const secret of [words.note, words.reply, words.passage]) expect(notes).toContain(secret)
    expect(await answer('desks')).toContain(words.desk)
  })

  it('has no file that the public can fetch', async () => {
    const photo = (await (await publisher.send('GET', `photos/${planted.photo}`)).json()) as {
      filename: string
      name: string
    }
    expect((await fetch(`${cmsUrl}/api/photos/file/${photo.filename}`)).status).toBeGreaterThanOrEqual(400)
    expect((await fetch(`${cmsUrl}/api/content/v1/media/${photo.name}`)).status).toBe(404)
    expect((await fetch(`${siteUrl}/media/${photo.name}/640.webp`)).status).toBe(404)
    expect((await fetch(`${cmsUrl}/preview/media/${photo.name}/640.webp`)).status).toBe(401)
    expect((await publisher.send('GET', `photos/file/${photo.filename}`)).status).toBe(200)
  })
})
