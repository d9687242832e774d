import { bodyBlocks } from '@dateline/rich-text/bodyBlocks'
import { block, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { chromium } from '@playwright/test'
import { EventEmitter, once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readTestEnvironment } from '../env'
import type { ChaosWriter, DiaryLine, TypedStory } from '../support/chaosWriter'
import { aChaosWriter, FIELDS, firstWordsOfBox, piecesOf } from '../support/chaosWriter'
import { countLost } from '../support/countLost'
import { asPerson } from '../support/newsroomClient'
import { seeded } from '../support/seeded'
import { stack } from '../support/stack'

const { chromiumPath, chaos } = readTestEnvironment()
const KEYS = chaos.keys ?? 10_000
const SEED = chaos.seed ?? Date.now() % 1_000_000
const KEYS_BETWEEN_KILLS = 900
const MOST_DOWN_MS = 6_000
/** Longer than a tab that gives no sign keeps the pen: then the other one writes on in the same story. */
const LONG_OFFLINE_MS = 25_000
const OWN_SHARE = 1 / 3
const HOUR = 3_600_000

type Desk = { writer: ChaosWriter; stories: readonly [own: TypedStory, shared: TypedStory] }

/** @returns the file in which everybody's lines stand in their order */
const writeDiary = (diaries: readonly (readonly DiaryLine[])[]): string => {
  const file = join(tmpdir(), `dateline-chaos-${String(SEED)}.txt`)
  const lines = diaries.flat().sort((one, other) => one.at - other.at)
  const text = lines.map(({ at, what }) => `${new Date(at).toISOString().slice(11, 23)} ${what}\n`)
  writeFileSync(file, text.join(''))
  return file
}

it(
  `loses no character of ${String(KEYS)} keystrokes of two people while the server is killed, the network drops and tabs crash`,
  { timeout: HOUR },
  async () => {
    console.log(`SEED=${String(SEED)}`)
    const editor = await asPerson('editor')
    const aStory = async (headline: string, ...letters: string[]): Promise<TypedStory> => {
      const boxes = letters.map((letter) => block({ blockType: 'factBox', text: firstWordsOfBox(letter) }))
      const id = await editor.create('articles?draft=true', {
        headline,
        language: 'en',
        stage: 'writing',
        body: root([...boxes, paragraph('Before all of it.')]),
      })
      const typed = Object.fromEntries(letters.map((letter) => [letter, firstWordsOfBox(letter)]))
      return { id, fields: {}, boxes: typed, paragraphs: [] }
    }
    const shared = await aStory('Both write here', 'E', 'P')
    const random = seeded(SEED)
    const progress = new EventEmitter()
    progress.setMaxListeners(0)
    let keys = 0
    const onKeys = (count: number): void => {
      keys += count
      progress.emit('keys')
    }
    const launch = () =>
      chromium.launch({
        ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
        args: ['--no-sandbox', '--disable-gpu'],
      })
    const browsers = [await launch(), await launch()] as const
    const happened: DiaryLine[] = []
    const desks: Desk[] = []
    try {
      const [one, other] = browsers
      const own = [await aStory('The editor’s own', 'E'), await aStory('The publisher’s own', 'P')] as const
      desks.push(
        {
          stories: [own[0], shared],
          writer: await aChaosWriter({
            browser: one,
            person: 'editor',
            letter: 'E',
            home: own[0],
            fieldsOf: (story) =>
              story === shared ? ['headline', 'kicker'] : ['headline', 'kicker', 'teaser'],
            random: seeded(SEED + 1),
            onKeys,
          }),
        },
        {
          stories: [own[1], shared],
          writer: await aChaosWriter({
            browser: other,
            person: 'publisher',
            letter: 'P',
            home: own[1],
            fieldsOf: (story) => (story === shared ? ['teaser'] : ['headline', 'kicker', 'teaser']),
            random: seeded(SEED + 2),
            onKeys,
          }),
        },
      )

      const write = async ({ writer, stories }: Desk, chance: () => number): Promise<void> => {
        // Oftener in the story of both, where two texts meet.
        const pick = (): TypedStory => (chance() < OWN_SHARE ? stories[0] : stories[1])
        await writer.open(pick())
        while (keys < KEYS) {
          await writer.burst()
          const event = chance()
          if (event < 0.03) await writer.crash()
          else if (event < 0.06) await writer.close()
          else if (event < 0.1) await writer.open(pick())
          else if (event < 0.14) {
            await writer.dropNetwork()
            const until = Date.now() + (chance() < 0.2 ? LONG_OFFLINE_MS : 0)
            do await writer.burst()
            while (chance() < 0.6 || Date.now() < until)
            await writer.restoreNetwork()
          }
        }
      }
      let kills = 0
      const killServer = async (): Promise<void> => {
        for (;;) {
          const next = keys + KEYS_BETWEEN_KILLS
          while (keys < next) {
            if (keys >= KEYS) return
            await once(progress, 'keys')
          }
          kills += 1
          happened.push({ at: Date.now(), what: 'the server is killed' })
          await stack('kill', 'cms')
          await pass(random() * MOST_DOWN_MS)
          await stack('start', 'cms')
          happened.push({ at: Date.now(), what: 'the server is back' })
        }
      }
      const killing = killServer()
      await Promise.all(desks.map((desk, index) => write(desk, seeded(SEED + 10 + index))))
      progress.emit('keys')
      await killing

      // Whatever is still on a device is offered when its story is opened, and taken.
      for (const { writer, stories } of desks) {
        await writer.restoreNetwork()
        let left = Infinity
        for (let round = 0; left > 0 && round < 10; round += 1)
          for (const story of stories) {
            await writer.open(story)
            left = await writer.finish()
          }
        expect(left, 'texts left in the journal').toBe(0)
      }

      const losses = await Promise.all(
        [...new Set(desks.flatMap(({ stories }) => stories))].map(async (story) => {
          const stored = (await (
            await editor.send('GET', `articles/${story.id}?draft=true&depth=0`)
          ).json()) as { body: unknown } & Record<(typeof FIELDS)[number], string | null>
          const fields = FIELDS.map((name) => stored[name] ?? '')
          const kept = [...fields, ...bodyBlocks(stored.body).map(({ words }) => words)]
          return countLost({ typed: piecesOf(story), kept })
        }),
      )
      const lost = losses.reduce((sum, loss) => sum + loss.lost, 0)
      for (const { told, doubled } of losses) {
        for (const line of told) console.log(`lost ${line}`)
        for (const piece of doubled) console.log(`twice: ${piece}`)
      }
      console.table({
        ...Object.fromEntries(
          desks.map(({ writer: { counts } }, index) => [
            `person ${String(index + 1)}`,
            { ...counts, unheard: JSON.stringify(counts.unheard) },
          ]),
        ),
      })
      console.log(
        `${String(keys)} keystrokes, ${String(kills)} kills of the server: ${String(lost)} characters lost (SEED=${String(SEED)})`,
      )
      expect(lost).toBe(0)
      expect(losses.flatMap(({ doubled }) => doubled)).toEqual([])
    } catch (error) {
      console.log(`What everybody did: ${writeDiary([happened, ...desks.map(({ writer }) => writer.diary)])}`)
      throw error
    } finally {
      for (const browser of browsers) await browser.close()
    }
  },
)
