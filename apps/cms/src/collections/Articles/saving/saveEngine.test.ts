import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { root, paragraph } from '@dateline/rich-text/lexicalBuilders'
import type { ConflictFound } from './saveEngine'
import { startSaveEngine } from './saveEngine'
import { SAVE_AFTER_MS } from './saveMachine'
import type { SaveAnswer, SaveRequest } from './sendSave'
import type { StoryFields } from './storySaving'

const OPENED = { revision: 3, headline: 'Lamps', teaser: 'Dark.', body: root([paragraph('Eleven.')]) }
type Story = typeof OPENED

/** An engine over a story in memory, which somebody else may save. */
const anEngine = () => {
  let stored: Story = OPENED
  let duringPrepare = (): void => undefined
  let duringPost = (): void => undefined
  const posted: StoryFields[] = []
  let form: StoryFields = { headline: OPENED.headline, teaser: OPENED.teaser, body: OPENED.body }
  const conflicts: ConflictFound[] = []
  const others: StoryFields[] = []
  const post = ({ revision, fields }: Omit<SaveRequest, 'address'>): Promise<SaveAnswer> => {
    posted.push(fields)
    duringPost()
    if (revision !== stored.revision) return Promise.resolve({ kind: 'conflict' } as SaveAnswer)
    stored = { ...stored, ...fields, revision: revision + 1 }
    return Promise.resolve({ kind: 'saved', revision: stored.revision, document: stored })
  }
  const engine = startSaveEngine({
    story: OPENED,
    form,
    isLastAutosaved: false,
    now: () => Date.now(),
    post,
    fetchNewest: () => Promise.resolve(stored),
    readForm: () => form,
    settle: () => Promise.resolve(),
    onChange: () => undefined,
    onSaved: () => undefined,
    onOthersChanged: (fields) => void others.push(fields),
    onConflict: (conflict) => void conflicts.push(conflict),
    prepare: (fields) => {
      duringPrepare()
      return Promise.resolve(() => {
        form = { ...form, ...fields }
      })
    },
  })
  return {
    engine,
    conflicts,
    others,
    posted,
    stored: () => stored,
    type: (fields: Partial<Story>) => {
      form = { ...form, ...fields }
      engine.notice()
    },
    /** While the form makes ready to show what the other saved. */
    typeDuringPrepare: (fields: Partial<Story>) => {
      duringPrepare = () => {
        form = { ...form, ...fields }
      }
    },
    /** While a save is on its way. */
    typeDuringPost: (fields: Partial<Story>) => {
      duringPost = () => {
        form = { ...form, ...fields }
        duringPost = () => undefined
      }
    },
    form: () => form,
    otherSaves: (fields: Partial<Story>) => {
      stored = { ...stored, ...fields, revision: stored.revision + 1 }
    },
  }
}

const THEIRS = root([paragraph('Eleven, says the council.')])
const MINE = root([paragraph('Eleven, and a twelfth.')])

describe('a story that somebody else has saved', () => {
  it('is followed without a question where nothing is unsaved here', async () => {
    const { engine, conflicts, others, otherSaves } = anEngine()
    otherSaves({ body: THEIRS })
    await engine.checkNewest()
    expect(conflicts).toEqual([])
    expect(others).toEqual([{ body: THEIRS }])
    expect(engine.machine().revision).toBe(4)
    engine.stop()
  })

  it('stands in the form when it is followed, and is no text of one’s own', async () => {
    const { engine, form, otherSaves } = anEngine()
    otherSaves({ body: THEIRS })
    await engine.follow()
    expect(form().body).toEqual(THEIRS)
    engine.notice()
    expect(engine.machine()).toMatchObject({ revision: 4, typed: {} })
    engine.stop()
  })

  it('is not written over by a key that met the old text while the new one was made ready', async () => {
    const { engine, conflicts, stored, otherSaves, typeDuringPrepare } = anEngine()
    otherSaves({ body: THEIRS })
    typeDuringPrepare({ body: MINE })
    await engine.checkNewest()
    expect(conflicts).toMatchObject([{ base: { body: OPENED.body }, theirs: { body: THEIRS } }])
    expect(await engine.flush()).toMatchObject({ kind: 'conflict' })
    expect(stored().body).toEqual(THEIRS)
    engine.stop()
  })

  it('waits for the next save where a key came in while it was followed', async () => {
    const { engine, form, otherSaves, typeDuringPrepare } = anEngine()
    otherSaves({ body: THEIRS })
    typeDuringPrepare({ body: MINE })
    await engine.follow()
    expect(engine.machine()).toMatchObject({ revision: 3, typed: { body: MINE } })
    expect(form().body).toEqual(MINE)
    engine.stop()
  })

  it('is put beside what is unsaved here, and not written over', async () => {
    const { engine, conflicts, stored, otherSaves, type } = anEngine()
    type({ body: MINE })
    otherSaves({ body: THEIRS })
    expect(await engine.flush()).toMatchObject({ kind: 'conflict' })
    expect(conflicts).toMatchObject([{ base: { body: OPENED.body }, theirs: { body: THEIRS } }])
    expect(engine.machine().typed).toEqual({ body: MINE })
    expect(stored().body).toEqual(THEIRS)
    engine.stop()
  })

  it('keeps its text from under the hands of whoever writes elsewhere in the form', async () => {
    const { engine, conflicts, otherSaves, type } = anEngine()
    type({ headline: 'Twelve lamps' })
    otherSaves({ body: THEIRS })
    expect(await engine.flush()).toMatchObject({ kind: 'conflict' })
    expect(conflicts).toHaveLength(1)
    engine.stop()
  })

  it('takes in what was typed into a field that the other left alone', async () => {
    const { engine, conflicts, others, stored, otherSaves, type } = anEngine()
    type({ headline: 'Twelve lamps' })
    otherSaves({ teaser: 'Darker.' })
    expect(await engine.flush()).toMatchObject({ kind: 'saved' })
    expect(conflicts).toEqual([])
    expect(others).toEqual([{ teaser: 'Darker.' }])
    expect(stored()).toMatchObject({ headline: 'Twelve lamps', teaser: 'Darker.' })
    engine.stop()
  })
})

describe('a story that is being written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is saved at intervals, however fast the answers come, and not at every key', async () => {
    const { engine, posted, type, typeDuringPost } = anEngine()
    typeDuringPost({ headline: 'Twelve lamps' })
    type({ headline: 'Twelve' })
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS)
    engine.notice()
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1)
    expect(posted).toEqual([{ headline: 'Twelve' }])
    await vi.advanceTimersByTimeAsync(1)
    expect(posted).toEqual([{ headline: 'Twelve' }, { headline: 'Twelve lamps' }])
    engine.stop()
  })

  it('is saved to its last key where somebody waits for that', async () => {
    const { engine, posted, type, typeDuringPost } = anEngine()
    typeDuringPost({ headline: 'Twelve lamps' })
    type({ headline: 'Twelve' })
    expect(await engine.flush()).toMatchObject({ kind: 'saved' })
    expect(posted).toEqual([{ headline: 'Twelve' }, { headline: 'Twelve lamps' }])
    engine.stop()
  })
})
