import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { setTimeout as pass } from 'node:timers/promises'
import { readTestEnvironment } from '../env'
import { chooseText } from './chooseText'
import { crashTab } from './crashTab'
import { logIn } from './logIn'
import type { Person } from './newsroomClient'
import { readJournal } from './readJournal'
import { outlineOfEntry, traceExchanges } from './traceStory'

/** Seconds in which a server that was killed comes back and a page is drawn, on a busy machine. */
const PATIENCE_MS = 180_000
/** The promise: what is typed stands in the journal within a third of a second. */
const JOURNAL_MS = 333
/** One answer to a question; the server may be away in the middle of it, and then it is given again. */
const ANSWER_MS = 30_000
const BETWEEN_KEYS_MS = 12
/** Longer than the newsroom waits for a pause before it asks anything. */
const LOOK_UP_MS = 1100

export const FIELDS = ['headline', 'kicker', 'teaser'] as const
type FieldName = (typeof FIELDS)[number]

/** What stands in a story if nothing was lost: the last text of each field, a fact box of each writer, all paragraphs. */
export type TypedStory = {
  id: string
  fields: Partial<Record<FieldName, string>>
  /** By the letter of who writes into it. */
  boxes: Record<string, string>
  paragraphs: string[]
}

const BOX_MARK = 0
/** What a writer finds in their fact box, mark first. */
export const firstWordsOfBox = (letter: string): string => `${letter}${String(BOX_MARK)} Facts of ${letter}.`
export const piecesOf = ({ fields, boxes, paragraphs }: TypedStory): string[] => [
  ...Object.values(fields),
  ...Object.values(boxes),
  ...paragraphs,
]

export type WriterCounts = {
  keys: number
  crashes: number
  closes: number
  drops: number
  recoveries: number
  merges: number
  takeovers: number
  leaveWarnings: number
  /** Keys that met no place to write in: a dialog had opened, or somebody else had taken the story over. */
  unheard: Record<string, number>
}

type Parts = {
  browser: Browser
  person: Person
  letter: string
  /** A story that nobody else writes. */
  home: TypedStory
  /** Fields of a story that two people write are one person's each: of two new headlines only one can stay. */
  fieldsOf: (story: TypedStory) => readonly FieldName[]
  random: () => number
  onKeys: (count: number) => void
}

/** What somebody did, and at what moment in milliseconds since 1970. */
export type DiaryLine = { at: number; what: string }

export type ChaosWriter = {
  counts: WriterCounts
  /** By which a loss can be traced. */
  diary: readonly DiaryLine[]
  open: (story: TypedStory) => Promise<void>
  /** Types some words somewhere in the open story. */
  burst: () => Promise<void>
  crash: () => Promise<void>
  close: () => Promise<void>
  dropNetwork: () => Promise<void>
  restoreNetwork: () => Promise<void>
  /** Answers what the newsroom asks, until all of the story is saved. @returns entries left in the journal */
  finish: () => Promise<number>
  end: () => Promise<void>
}

const SYLLABLES = 'ba ke li mo nu ra se ti vo wu fa de gi po su'.split(' ')

/** In the page. */
const twoFrames = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

/** A key that nobody wrote down: the how manyth it was of those that were asked about, and where it went. */
type Unheard = { key: number; why: string }

/** In the page. */
const listenForUnheard = (): void => {
  const unheard: Unheard[] = []
  const keys = { pressed: 0 }
  Object.assign(globalThis, { unheard, keys })
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key.length !== 1 && key !== 'Enter') return
      const miss = (why: string): void => void unheard.push({ key: keys.pressed, why })
      const place = document.activeElement
      if (document.querySelector('dialog:modal')) miss('a dialog had opened')
      else if (place === null || place === document.body) miss('no field had the caret')
      else {
        const isField = place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement
        const isOpen = isField
          ? !place.disabled && !place.readOnly
          : place instanceof HTMLElement && place.isContentEditable
        if (!isOpen) miss('the form was closed')
      }
      keys.pressed += 1
    },
    true,
  )
}

const takeUnheard = (page: Page): Promise<Unheard[]> =>
  page.evaluate(() => {
    const { unheard, keys } = globalThis as unknown as { unheard: Unheard[]; keys: { pressed: number } }
    keys.pressed = 0
    return unheard.splice(0)
  })

/** A form of a text in the merge view, without the words that it shows as struck out and the name of its block. In the page. */
const wordsThatStand = (form: Element): string => {
  const copy = form.cloneNode(true) as Element
  for (const other of copy.querySelectorAll('del, .story-difference__block')) other.remove()
  return copy.textContent.trim()
}

/** Somebody who writes at a browser of their own and goes on whatever happens, as a sensible person would. */
export const aChaosWriter = async ({
  browser,
  person,
  letter,
  home,
  fieldsOf,
  random,
  onKeys,
}: Parts): Promise<ChaosWriter> => {
  const { cmsUrl } = readTestEnvironment()
  const counts: WriterCounts = {
    keys: 0,
    crashes: 0,
    closes: 0,
    drops: 0,
    recoveries: 0,
    merges: 0,
    takeovers: 0,
    leaveWarnings: 0,
    unheard: {},
  }
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: cmsUrl,
  })
  await context.addInitScript(listenForUnheard)
  await logIn(context, person)

  const newPage = async (): Promise<Page> => {
    const fresh = await context.newPage()
    traceExchanges(fresh, note)
    fresh.on('dialog', (dialog) => {
      counts.leaveWarnings += 1
      // A tab that crashes takes its question with it.
      void dialog.accept().catch(() => undefined)
    })
    return fresh
  }
  const diary: DiaryLine[] = []
  const note = (what: string): void => void diary.push({ at: Date.now(), what: `${letter} ${what}` })
  let page = await newPage()
  let story: TypedStory | null = null
  let mayTake = true
  let pieces = BOX_MARK
  /** The paragraph at whose end the caret stands; null: the next words begin one. */
  let paragraph: number | null = null

  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const mark = (): string => `${letter}${String((pieces += 1))}`
  const body = (): Locator => page.locator('[data-field-path=body] [contenteditable=true]').first()
  const lastParagraph = (): Locator => body().locator('> p').last()
  const box = (): Locator =>
    body()
      .locator('[data-lexical-decorator]')
      .filter({ hasText: firstWordsOfBox(letter) })
      .first()
  const status = (): Locator => page.locator('.save-status')

  /** No hand presses the next key before the caret stands where the last one moved it; a script does. */
  const settle = (): Promise<void> => page.evaluate(twoFrames)

  /** @returns whether somebody took it down; who looks at the screen sees that it did nothing, and writes nothing after it */
  const isHeard = async (key: string): Promise<boolean> => {
    await takeUnheard(page)
    await page.keyboard.press(key)
    return (await takeUnheard(page)).length === 0
  }

  /** @returns what of it was taken down */
  const type = async (text: string): Promise<string> => {
    await takeUnheard(page)
    await page.keyboard.type(text, { delay: BETWEEN_KEYS_MS })
    const unheard = await takeUnheard(page)
    for (const { why } of unheard) counts.unheard[why] = (counts.unheard[why] ?? 0) + 1
    const missed = new Set(unheard.map(({ key }) => key))
    const heard = [...text].filter((_, key) => !missed.has(key)).join('')
    note(
      `types “${heard}”${unheard.length > 0 ? ` and ${String(unheard.length)} keys that nobody heard` : ''}`,
    )
    counts.keys += heard.length
    onKeys(heard.length)
    return heard
  }

  const mergePlaces = async (dialog: Locator): Promise<void> => {
    counts.merges += 1
    // A place that was decided is open no more.
    const open = dialog.locator('fieldset[data-open]')
    while ((await open.count()) > 0) {
      const place = open.first()
      const forms = await place.locator('.story-difference__words').all()
      const [theirs = '', yours = ''] = await Promise.all(forms.map((form) => form.evaluate(wordsThatStand)))
      const canKeepBoth = (await place.locator('input[value=both]').count()) > 0
      const name = await place.locator('input').first().getAttribute('name')
      const choice = chooseText({ theirs, yours, canKeepBoth })
      note(`keeps ${choice}: theirs “${theirs}”, yours “${yours}”`)
      await dialog.locator(`input[name="${name ?? ''}"][value=${choice}]`).check()
    }
    await dialog.getByRole('button', { name: 'Use this text' }).click()
    await expect(dialog).toBeHidden({ timeout: ANSWER_MS })
  }

  /** Looks up from the text, and answers what is asked. @returns whether something was */
  const answerQuestions = async (): Promise<boolean> => {
    const merging = page.locator('dialog.story-merge[open]')
    const recovery = page.locator('dialog.newsroom-dialog[open]')
    const bar = page.locator('.story-presence__bar')
    const isConflict = (await status().getAttribute('data-state')) === 'conflict'
    const isAsked =
      isConflict || (await merging.isVisible()) || (await recovery.isVisible()) || (await bar.isVisible())
    if (!isAsked) return false
    // None of it is to be had without a network.
    await context.setOffline(false)
    if (await merging.isVisible()) await mergePlaces(merging)
    else if (await recovery.isVisible()) {
      counts.recoveries += 1
      note('takes what the device kept')
      await recovery.getByRole('button', { name: 'Restore it' }).click()
      await expect(recovery).toBeHidden({ timeout: ANSWER_MS })
    } else if (isConflict) {
      await status().getByRole('button').click()
      await expect(merging).toBeVisible({ timeout: ANSWER_MS })
    } else if (await bar.isVisible()) {
      if (!mayTake) {
        // Taken away by the other: two people who take it back for ever write nothing.
        story = home
        await arrive()
        return true
      }
      mayTake = false
      counts.takeovers += 1
      note('takes over')
      const take = bar.getByRole('button')
      if (await take.isVisible()) await take.click({ timeout: ANSWER_MS })
      await expect(bar).toBeHidden({ timeout: ANSWER_MS })
    }
    paragraph = null
    return true
  }

  const answerAll = async (): Promise<void> => {
    await expect(async () => {
      while (await answerQuestions());
    }).toPass({ timeout: PATIENCE_MS })
  }

  /** A dialog may open just before. */
  const reach = async (place: () => Locator): Promise<void> => {
    await expect(async () => {
      await answerAll()
      await place().click({ timeout: 2000 })
    }).toPass({ timeout: PATIENCE_MS })
  }

  const arrive = async (): Promise<void> => {
    note(`opens ${story === home ? 'their own story' : 'the other story'}`)
    paragraph = null
    mayTake = true
    await expect(async () => {
      await page.goto(`/admin/collections/articles/${story?.id ?? ''}`, { timeout: 30_000 })
      await expect(page.locator('#field-headline')).toBeVisible({ timeout: 30_000 })
      await expect(body().or(page.locator('.story-presence__bar'))).toBeVisible({ timeout: 30_000 })
    }).toPass({ timeout: PATIENCE_MS })
    for (const entry of await readJournal(page)) note(`finds in the journal ${outlineOfEntry(entry)}`)
    await answerAll()
  }

  const reopen = async (): Promise<void> => {
    await context.setOffline(false)
    page = await newPage()
    await arrive()
  }

  const rewriteField = async (name: FieldName): Promise<void> => {
    if (story === null) return
    await reach(() => page.locator(`#field-${name}`))
    paragraph = null
    if (!(await isHeard('ControlOrMeta+a'))) return
    const heard = await type(`${mark()} ${words(name === 'kicker' ? 2 : 5)}`)
    if (heard !== '') story.fields[name] = heard
  }

  /** @returns whether it was found: what is offered by the journal and not accepted yet is not there */
  const goToEndOf = (piece: string): Promise<boolean> =>
    body().evaluate(
      (area, start) => {
        const paragraphs = [...area.querySelectorAll('p')]
        const place = paragraphs.find(({ textContent }) => textContent.startsWith(`${start} `))
        const last = place?.lastElementChild?.lastChild ?? place
        if (!last) return false
        ;(area as HTMLElement).focus()
        getSelection()?.collapse(last, last.textContent?.length ?? 0)
        return true
      },
      piece.split(' ')[0] ?? '',
    )

  const writeBody = async (): Promise<void> => {
    if (story === null) return
    const own = story.paragraphs.flatMap((text, index) => (text.startsWith(letter) ? [index] : []))
    if (random() < 0.2 && own.length > 0) {
      const earlier = pick(own)
      paragraph = (await goToEndOf(story.paragraphs[earlier] ?? '')) ? earlier : null
      await settle()
    } else if (random() < 0.4) paragraph = null
    if (paragraph === null) {
      await reach(lastParagraph)
      await settle()
      await page.keyboard.press('ControlOrMeta+End')
      await settle()
      if (!(await isHeard('Enter'))) return
      const heard = await type(`${mark()} ${words(3)}`)
      if (heard !== '') paragraph = story.paragraphs.push(heard) - 1
      return
    }
    const heard = await type(` ${words(4)}`)
    story.paragraphs[paragraph] = `${story.paragraphs[paragraph] ?? ''}${heard}`
  }

  const openBox = async (): Promise<void> => {
    const edit = box().getByRole('button', { name: /^Edit/ })
    if ((await edit.getAttribute('aria-expanded', { timeout: 2000 })) === 'false')
      await edit.click({ timeout: 2000 })
  }

  const writeBox = async (): Promise<void> => {
    if (story === null) return
    await expect(async () => {
      await answerAll()
      await openBox()
      await box().getByLabel(/^Text/).click({ timeout: 2000 })
    }).toPass({ timeout: PATIENCE_MS })
    paragraph = null
    await page.keyboard.press('ControlOrMeta+End')
    story.boxes[letter] = `${story.boxes[letter] ?? ''}${await type(` ${words(4)}`)}`
  }

  return {
    counts,
    diary,
    open: async (next) => {
      story = next
      await arrive()
    },
    burst: async () => {
      if (random() < 0.1) await pass(LOOK_UP_MS)
      await answerAll()
      if (story !== null && random() < 0.25) await rewriteField(pick(fieldsOf(story)))
      else if (random() < 0.2) await writeBox()
      else await writeBody()
    },
    crash: async () => {
      counts.crashes += 1
      note('crashes')
      await pass(JOURNAL_MS)
      await crashTab(page)
      await reopen()
    },
    close: async () => {
      counts.closes += 1
      note('closes the tab')
      const closed = page.waitForEvent('close')
      await page.close({ runBeforeUnload: true })
      await closed
      await reopen()
    },
    dropNetwork: async () => {
      counts.drops += 1
      note('has no network')
      await context.setOffline(true)
    },
    restoreNetwork: () => {
      note('has a network')
      return context.setOffline(false)
    },
    finish: async () => {
      await arrive()
      // What is left from before is offered soon after the story stands there.
      if ((await readJournal(page)).length > 0) await pass(2 * LOOK_UP_MS)
      await expect(async () => {
        await answerAll()
        await expect(status()).toHaveAttribute('data-state', 'saved', { timeout: 10_000 })
      }).toPass({ timeout: PATIENCE_MS })
      return (await readJournal(page)).length
    },
    end: () => context.close(),
  }
}
