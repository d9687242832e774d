import { mergeStories } from '@dateline/cms/collections/Articles/comparing/mergeStories'
import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seeded } from '../support/seeded'
import { aNewsroom } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'
import type { Answer } from './restClient'

const SAVES = 200
const MINUTES = 600_000

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

type Text = { headline: string; teaser: string; body: unknown }
const textOf = ({ headline, teaser, body }: Record<string, unknown>): Text => ({
  headline: String(headline),
  teaser: String(teaser),
  body,
})
const paragraphsOf = (text: Text): string[] => bodyBlocks(text.body).map(({ words }) => words)
const sentencesOf = (text: unknown): Set<string> =>
  new Set(JSON.stringify(text ?? null).match(/S\d+x[a-z]+/g))

/** Somebody at a desk: what they began from, what they have typed since, and the revision that they name. */
type Desk = { who: Who; base: Text; typed: Text; revision: number; written: string[]; conflicts: number }

it(
  `no text is overwritten silently in ${String(SAVES)} interleaved saves of two editors`,
  { timeout: MINUTES },
  async () => {
    const random = seeded(20_261_125)
    const pick = (most: number): number => Math.floor(random() * most)
    const story = await newsroom.aStory({
      headline: 'A headline',
      teaser: 'A teaser.',
      body: root(['One.', 'Two.', 'Three.'].map((words) => paragraph(words))),
    })
    const read = async (who: Who): Promise<Text & { revision: number }> => {
      const { json } = await newsroom.as(who).get(`articles/${story.id}`, { query: 'draft=true' })
      return { ...textOf(json ?? {}), revision: Number(json?.revision) }
    }
    const sit = async (who: Who): Promise<Desk> => {
      const { revision, ...base } = await read(who)
      return { who, base, typed: base, revision, written: [], conflicts: 0 }
    }
    const desks = [await sit('editor'), await sit('publisher')]

    let sentences = 0
    /** A sentence that stands nowhere else: a paragraph of its own, at the end, or in another one. */
    const type = (desk: Desk): void => {
      const sentence = `S${String((sentences += 1))}x${desk.who}`
      desk.written.push(sentence)
      const words = paragraphsOf(desk.typed)
      const place = pick(words.length)
      const how = random()
      if (how < 0.4) words.splice(place, 0, `A new paragraph by ${desk.who}. ${sentence}`)
      else if (how < 0.5) words.push(...words.splice(place, 1), sentence)
      else words[place] = `${words[place] ?? ''} ${sentence}`
      desk.typed = { ...desk.typed, body: root(words.map((one) => paragraph(one))) }
    }

    const send = (desk: Desk): Promise<Answer> =>
      newsroom
        .as(desk.who)
        .patch(`articles/${story.id}`, { ...desk.typed, revision: desk.revision }, { query: 'draft=true' })
    const save = async (desk: Desk): Promise<void> => {
      for (;;) {
        const sent = desk.typed
        const { status, json, text } = await send(desk)
        if (status === 200) {
          desk.base = sent
          desk.revision = Number(json?.doc?.revision)
          return
        }
        expect(status, text).toBe(409)
        desk.conflicts += 1
        // Two saves at the same moment: the answer has no text, the next attempt finds the newer one.
        if (json?.theirs === undefined) continue
        const theirs = textOf(json.theirs as Record<string, unknown>)
        const { merged } = mergeStories({ base: desk.base, yours: desk.typed, theirs })
        desk.base = theirs
        desk.typed = textOf({ ...theirs, ...merged })
        desk.revision = Number(json.revision)
      }
    }

    for (let saves = 0; saves < SAVES; saves += 1) {
      const desk = desks[pick(2)] as Desk
      type(desk)
      // Sometimes both press at once; sometimes somebody types on without saving.
      if (random() < 0.15) {
        const other = desks.find((one) => one !== desk) as Desk
        type(other)
        saves += 1
        await Promise.all([save(desk), save(other)])
      } else await save(desk)
    }
    for (const desk of desks) await save(desk)

    const versions = await newsroom.db
      .collection<{ version: { body: unknown } }>('_articles_versions')
      .find({ parent: new ObjectId(story.id) })
      .sort({ 'version.revision': 1 })
      .toArray()
    expect(desks.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBeGreaterThan(SAVES / 10)

    const final = sentencesOf((await read('editor')).body)
    const written = desks.flatMap((desk) => desk.written)
    expect(written.length).toBeGreaterThan(SAVES / 2)
    expect(written.filter((sentence) => !final.has(sentence))).toEqual([])
    expect(versions.length).toBeGreaterThan(SAVES - 5)
    const overwrites = versions.filter(({ version: { body } }, index) => {
      const next = versions[index + 1]?.version.body
      const after = sentencesOf(next)
      return next !== undefined && [...sentencesOf(body)].some((sentence) => !after.has(sentence))
    })
    expect(overwrites).toHaveLength(0)
  },
)
