import type { Told } from '../../../admin/told'
import { codeOf } from '../../../admin/told'
import { refusalWords } from '../../../workflow/refusalWords'
import { fieldPathsOf, isSameValue, valueAt } from '../comparing/storyFields'
import { isSameJson } from './isSameJson'
import type { SaveEvent, SaveMachine } from './saveMachine'
import { advanceSaving, fieldsToSend, hasUnsaved, saveDueAt, startSaving } from './saveMachine'
import type { SaveAnswer, SaveRequest } from './sendSave'
import type { SaveOutcome, StoryFields } from './storySaving'

/** A pause after which the next save begins a version of its own, so that the history can be read. */
const NEW_VERSION_AFTER_MS = 3 * 60_000

type Send = Omit<SaveRequest, 'address'>
type How = { isKept: boolean; isLeaving: boolean }
export type ConflictFound = {
  /** What the text here began from. */
  base: Record<string, unknown>
  theirs: Record<string, unknown>
}

type Parts = {
  /** The story as it was opened: stored fields, with ids where other documents are meant. */
  story: Record<string, unknown> & { revision: number }
  /** What stands in the form, by field. */
  form: StoryFields
  isLastAutosaved: boolean
  now: () => number
  post: (request: Send) => Promise<SaveAnswer>
  fetchNewest: () => Promise<Record<string, unknown> | null>
  /** What is typed at this moment; takes in what the editors have not handed to the form yet. */
  readForm: () => StoryFields
  /** Resolves when nothing that was typed is on its way to the form. */
  settle: () => Promise<void>
  onChange: (machine: SaveMachine) => void
  /** The server has taken these fields over; `document` is the story as it stands there. */
  onSaved: (saved: { document: Record<string, unknown>; sent: StoryFields; isDraft: boolean }) => void
  /** These fields of the newest story, of which none was touched here, are shown now. */
  onOthersChanged: (fields: StoryFields) => void
  onConflict: (conflict: ConflictFound) => void
  /** @returns what shows these fields of the server, all at once, so that no key comes in between */
  prepare: (fields: StoryFields) => Promise<() => void>
}

export type SaveEngine = {
  machine: () => SaveMachine
  /** The story as the server last said it is: what is typed now began from it. */
  base: () => Record<string, unknown>
  /** Something was typed. */
  notice: () => void
  flush: (how?: { isKept?: boolean; isLeaving?: boolean }) => Promise<SaveOutcome>
  send: (write: { fields: Record<string, unknown>; isDraft: boolean }) => Promise<SaveOutcome>
  /** Compares with the newest story, and opens what has to be merged. */
  checkNewest: () => Promise<void>
  /** The merge view was finished: what was merged stands in the form. */
  merged: (theirs: Record<string, unknown>) => void
  /**
   * Somebody else writes, and this form shows what they save. What stands unsaved here is theirs to decide on when the
   * pen comes back: then nothing is followed.
   */
  follow: () => Promise<void>
  /** The values were put into the form by us: they are as stored. */
  adopt: (fields: StoryFields) => void
  loggedIn: () => void
  online: () => void
  stop: () => void
}

const changedFields = (one: Record<string, unknown>, other: Record<string, unknown>): Set<string> => {
  const names = fieldPathsOf(one, other)
    .filter((path) => !isSameValue(valueAt(one, path), valueAt(other, path)))
    .map((path) => path.split('.')[0] ?? path)
  if (!isSameValue(one.body, other.body)) names.push('body')
  return new Set(names)
}

const LOGGED_OUT: SaveOutcome = {
  kind: 'refused',
  status: 401,
  code: 'loggedOut',
  message: refusalWords.en.loggedOut,
  errors: [],
}

const toldOf = (told: Told): Told => ({ message: told.message, ...codeOf(told) })

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 1)

const pick = (story: Record<string, unknown>, names: Iterable<string>): StoryFields =>
  Object.fromEntries([...names].map((name) => [name, story[name] ?? null]))

/** Saves what is typed into one story: one save at a time, the newest text last, nothing of an answer over typed text. */
export const startSaveEngine = (parts: Parts): SaveEngine => {
  const { now, post, readForm } = parts
  let machine = startSaving({ revision: parts.story.revision, stored: parts.form })
  let story: Record<string, unknown> = parts.story
  let last = parts.form
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let isStopped = false
  // The newest version there may be another person's, or of another sitting.
  let keepsBefore = parts.isLastAutosaved
  let isKept = true
  let lastSaveAt = now()

  const advance = (event: SaveEvent): void => {
    machine = advanceSaving(machine, event)
    parts.onChange(machine)
    clearTimeout(timer)
    const due = saveDueAt(machine)
    // Once: what is typed meanwhile has a time of its own. To save until nothing is typed would be to save at every key.
    const save = (): Promise<unknown> => inTurn(() => saveOnce({ isKept: false, isLeaving: false }))
    if (due !== null && !isStopped) timer = setTimeout(() => void save(), Math.max(0, due - now()))
  }

  const takeTyped = (): void => {
    const read = readForm()
    const fields = Object.fromEntries(
      Object.entries(read).filter(([name, value]) => !isSameJson(last[name], value)),
    )
    last = read
    if (Object.keys(fields).length > 0) advance({ type: 'typed', fields, at: now() })
  }

  /** The newest story is ours after all, or touches nothing of ours: go on from it. Else: a person decides. */
  const resolveConflict = async (): Promise<SaveOutcome['kind']> => {
    const theirs = await parts.fetchNewest()
    if (theirs === null) {
      advance({ type: 'unreachable', at: now() })
      return 'unreachable'
    }
    const theirChanges = changedFields(story, theirs)
    const isOurs = (name: string): boolean =>
      machine.unanswered[name]?.some((value) => isSameValue(value, theirs[name])) ?? false
    const foreign = [...theirChanges].filter((name) => !isOurs(name))
    const own = [...theirChanges].filter(isOurs)
    // A text that came meanwhile takes the place of one that stands here untouched. While something is being written,
    // it would take the editor away under the hands.
    const isCollision = (name: string): boolean =>
      name in machine.typed || (name === 'body' && Object.keys(machine.typed).length > 0)
    const others = pick(theirs, foreign)
    const show = foreign.length > 0 && !foreign.some(isCollision) ? await parts.prepare(others) : null
    // What was typed meanwhile began from the text that still stands here.
    takeTyped()
    if (foreign.some(isCollision)) {
      advance({ type: 'conflicted' })
      parts.onConflict({ base: story, theirs })
      return 'conflict'
    }
    goOnFrom(theirs, { shown: others, known: pick(theirs, own), show })
    if (foreign.length > 0) parts.onOthersChanged(others)
    return 'saved'
  }

  type Newer = { shown: StoryFields; known?: StoryFields; show: (() => void) | null }

  /** In one go: a key between what is known of the newest story and what is shown of it would be written over theirs. */
  const goOnFrom = (newest: Record<string, unknown>, { shown, known = {}, show }: Newer): void => {
    story = newest
    keepsBefore = keepsBefore || show !== null
    advance({
      type: 'rebased',
      revision: numberOf(newest.revision),
      stored: { ...shown, ...known },
      at: now(),
    })
    if (show === null) return
    show()
    last = { ...last, ...pick(readForm(), Object.keys(shown)) }
  }

  const take = async (
    answer: SaveAnswer,
    { sent, isDraft, isTyping }: { sent: StoryFields; isDraft: boolean; isTyping: boolean },
  ): Promise<SaveOutcome> => {
    switch (answer.kind) {
      case 'saved':
        story = answer.document
        lastSaveAt = now()
        advance({ type: 'acknowledged', revision: answer.revision, at: now() })
        parts.onSaved({ document: answer.document, sent, isDraft })
        return answer
      case 'refused':
        if (isTyping) advance({ type: 'refused', told: toldOf(answer), errors: answer.errors, at: now() })
        else advance({ type: 'returned' })
        return answer
      case 'unreachable':
        advance(isTyping ? { type: 'unreachable', at: now() } : { type: 'returned' })
        return answer
      case 'loggedOut':
        advance({ type: 'loggedOut' })
        return LOGGED_OUT
      case 'conflict': {
        const found = await resolveConflict()
        return found === 'unreachable' ? { kind: 'unreachable' } : { kind: 'conflict' }
      }
      default:
        return answer satisfies never
    }
  }

  /** In the queue: one round of what is typed. */
  const saveTyped = async (how: How): Promise<SaveOutcome | null> => {
    const fields = fieldsToSend(machine)
    const isNothing = Object.keys(fields).length === 0
    if (isNothing && (!how.isKept || isKept)) return null
    const isOwnVersion = keepsBefore || now() - lastSaveAt > NEW_VERSION_AFTER_MS
    advance({ type: 'sent', fields })
    const answer = await post({
      revision: machine.revision,
      fields,
      isDraft: true,
      // What is kept and begins a version is one from the start.
      isAutosave: !(how.isKept && isOwnVersion),
      keeps: isOwnVersion ? (how.isKept ? undefined : 'before') : how.isKept ? 'after' : undefined,
      isLeaving: how.isLeaving,
    })
    if (answer.kind === 'saved') {
      keepsBefore = false
      isKept = how.isKept
    }
    return await take(answer, { sent: fields, isDraft: true, isTyping: true })
  }

  const isStuck = (): boolean => {
    const kind = machine.trouble?.kind
    return kind === 'conflict' || kind === 'loggedOut'
  }

  /** In the queue: what is typed by now, in one save. @returns null where there was nothing to send */
  const saveOnce = async (how: How): Promise<SaveOutcome | null> => {
    if (!how.isLeaving) await parts.settle()
    takeTyped()
    if (isStuck()) return machine.trouble?.kind === 'conflict' ? { kind: 'conflict' } : LOGGED_OUT
    return await saveTyped(how)
  }

  const saveAll = async (how: How): Promise<SaveOutcome> => {
    let refused: SaveOutcome | null = null
    // A refused field is left out of the next round; what was typed meanwhile is in it.
    for (;;) {
      const outcome = await saveOnce(how)
      if (outcome === null) break
      if (outcome.kind === 'refused' && machine.trouble === null) refused = outcome
      else if (outcome.kind === 'conflict' && machine.trouble === null) continue
      else if (outcome.kind !== 'saved') return outcome
    }
    const held = Object.values(machine.held).map(({ problem }) => problem)
    if (held.length > 0)
      return (
        refused ?? {
          kind: 'refused',
          status: 400,
          message: held.map(({ message }) => message).join(' '),
          errors: held,
        }
      )
    return { kind: 'saved', revision: machine.revision, document: story }
  }

  const inTurn = <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const flush: SaveEngine['flush'] = ({ isKept: keeps = false, isLeaving = false } = {}) =>
    inTurn(() => saveAll({ isKept: keeps, isLeaving }))

  return {
    machine: () => machine,
    base: () => story,
    notice: takeTyped,
    flush,
    send: ({ fields, isDraft }) =>
      inTurn(async () => {
        const flushed = await saveAll({ isKept: false, isLeaving: false })
        if (flushed.kind !== 'saved') return flushed
        advance({ type: 'sent', fields: {} })
        const answer = await post({ revision: machine.revision, fields, isDraft, isAutosave: false })
        if (answer.kind === 'saved') isKept = true
        return await take(answer, { sent: fields, isDraft, isTyping: false })
      }),
    checkNewest: () =>
      inTurn(async () => {
        takeTyped()
        const theirs = await parts.fetchNewest()
        if (theirs !== null && numberOf(theirs.revision) !== machine.revision) await resolveConflict()
      }),
    follow: () =>
      inTurn(async () => {
        await parts.settle()
        takeTyped()
        if (hasUnsaved(machine)) return
        const theirs = await parts.fetchNewest()
        if (theirs === null || numberOf(theirs.revision) <= machine.revision) return
        const shown = pick(theirs, changedFields(story, theirs))
        const show = await parts.prepare(shown)
        takeTyped()
        if (!hasUnsaved(machine)) goOnFrom(theirs, { shown, show })
      }),
    merged: (theirs) => {
      story = theirs
      keepsBefore = true
      advance({
        type: 'rebased',
        revision: numberOf(theirs.revision),
        stored: pick(theirs, Object.keys(last)),
        at: now(),
      })
      takeTyped()
    },
    adopt: (fields) => {
      last = { ...last, ...fields }
    },
    loggedIn: () => {
      advance({ type: 'loggedIn' })
      void flush()
    },
    online: () => {
      advance({ type: 'online', at: now() })
      if (hasUnsaved(machine)) void flush()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
