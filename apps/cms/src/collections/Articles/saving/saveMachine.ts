import type { Told } from '../../../admin/told'
import { isSameJson } from './isSameJson'
import type { FieldProblem, SaveState, StoryFields } from './storySaving'

/** Typing is collected so long before it is sent. */
export const SAVE_AFTER_MS = 1500
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

type Held = { value: unknown; problem: FieldProblem }

/** What stops all saving until something happens. */
type Trouble =
  | { kind: 'unreachable'; attempts: number; retryAt: number }
  | { kind: 'refused'; told: Told; errors: readonly FieldProblem[] }
  | { kind: 'conflict' }
  | { kind: 'loggedOut' }

export type SaveMachine = {
  /** The revision that the next save names. */
  revision: number
  /** What the server acknowledged, of the fields that were in the form. */
  stored: StoryFields
  /** What stands in the form and was not acknowledged. */
  typed: StoryFields
  /** What is on its way. There is never more than one. */
  sending: StoryFields | null
  /** What was sent and never answered, all of it by field: the server may have any one of these, or none. */
  unanswered: Readonly<Record<string, readonly unknown[]>>
  /** Fields whose present value the server refused: they wait until somebody changes them, and hold back no other. */
  held: Readonly<Record<string, Held>>
  trouble: Trouble | null
  /** Since when there is something to send. */
  unsavedSince: number | null
  savedAt: number | null
}

export type SaveEvent =
  | { type: 'typed'; fields: StoryFields; at: number }
  | { type: 'sent'; fields: StoryFields }
  | { type: 'acknowledged'; revision: number; at: number }
  | { type: 'refused'; told: Told; errors: readonly FieldProblem[]; at: number }
  | { type: 'unreachable'; at: number }
  /** Another write than of typed text came back without effect; whoever asked for it is told. */
  | { type: 'returned' }
  | { type: 'online'; at: number }
  | { type: 'conflicted' }
  | { type: 'loggedOut' }
  | { type: 'loggedIn' }
  /** The newest story was fetched: what is typed goes on from there. `stored` is what the server has. */
  | { type: 'rebased'; revision: number; stored: StoryFields; at: number }

export const startSaving = (start: { revision: number; stored: StoryFields }): SaveMachine => ({
  ...start,
  typed: {},
  sending: null,
  unanswered: {},
  held: {},
  trouble: null,
  unsavedSince: null,
  savedAt: null,
})

const fieldOf = (path: string): string => path.split('.')[0] ?? path

const without = (fields: StoryFields, isGone: (name: string, value: unknown) => boolean): StoryFields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !isGone(name, value)))

/** What a save would carry now: what is typed, apart from what was refused as it stands. */
export const fieldsToSend = ({ typed, held }: SaveMachine): StoryFields =>
  without(typed, (name, value) => name in held && isSameJson(held[name]?.value, value))

const hasFieldsToSend = (machine: SaveMachine): boolean => Object.keys(fieldsToSend(machine)).length > 0

/** When the next save is to be sent by itself; null: not without something happening first. */
export const saveDueAt = (machine: SaveMachine): number | null => {
  const { sending, trouble, unsavedSince } = machine
  if (sending !== null || !hasFieldsToSend(machine)) return null
  if (trouble === null) return (unsavedSince ?? 0) + SAVE_AFTER_MS
  return trouble.kind === 'unreachable' ? trouble.retryAt : null
}

export const hasUnsaved = ({ typed, sending }: SaveMachine): boolean =>
  sending !== null || Object.keys(typed).length > 0

const withTyped = (machine: SaveMachine, fields: StoryFields, at: number): SaveMachine => {
  const { stored, sending, unanswered, trouble } = machine
  const isAsStored = (name: string, value: unknown): boolean =>
    // What is on its way, or got no answer, may already have replaced what was stored.
    !(sending && name in sending) && !(name in unanswered) && isSameJson(stored[name], value)
  const typed = without({ ...machine.typed, ...fields }, isAsStored)
  const held = Object.fromEntries(
    Object.entries(machine.held).filter(
      ([name, { value }]) => name in typed && isSameJson(typed[name], value),
    ),
  )
  const isChanged = Object.entries(fields).some(
    ([name, value]) => !isSameJson(name in machine.typed ? machine.typed[name] : stored[name], value),
  )
  const next: SaveMachine = {
    ...machine,
    typed,
    held,
    // What was refused as a whole is tried again when it has changed.
    trouble: trouble?.kind === 'refused' && isChanged ? null : trouble,
  }
  return { ...next, unsavedSince: hasFieldsToSend(next) ? (machine.unsavedSince ?? at) : null }
}

const acknowledge = (
  machine: SaveMachine,
  { revision, at }: { revision: number; at: number },
): SaveMachine => {
  const sending = machine.sending ?? {}
  const next: SaveMachine = {
    ...machine,
    revision,
    stored: { ...machine.stored, ...sending },
    // Only what was sent is acknowledged: what was typed meanwhile stays to be sent.
    typed: without(machine.typed, (name, value) => name in sending && isSameJson(sending[name], value)),
    sending: null,
    unanswered: {},
    trouble: null,
    savedAt: at,
  }
  return { ...next, unsavedSince: hasFieldsToSend(next) ? at : null }
}

const refuse = (
  machine: SaveMachine,
  { told, errors, at }: { told: Told; errors: readonly FieldProblem[]; at: number },
): SaveMachine => {
  const sending = machine.sending ?? {}
  const ours = errors.filter(({ path }) => fieldOf(path) in sending)
  const held = Object.fromEntries(
    ours.map((problem) => {
      const name = fieldOf(problem.path)
      return [name, { value: sending[name], problem }]
    }),
  )
  const next: SaveMachine = {
    ...machine,
    sending: null,
    held: { ...machine.held, ...held },
    // Nothing that could be left out was at fault.
    trouble: ours.length === 0 ? { kind: 'refused', told, errors } : null,
  }
  return { ...next, unsavedSince: hasFieldsToSend(next) ? (machine.unsavedSince ?? at) : null }
}

const retryLater = (machine: SaveMachine, at: number): SaveMachine => {
  const attempts = machine.trouble?.kind === 'unreachable' ? machine.trouble.attempts + 1 : 1
  const wait = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LAST_RETRY_MS)
  const sent = Object.entries(machine.sending ?? {}).map(([name, value]) => {
    const before = machine.unanswered[name] ?? []
    return [name, before.includes(value) ? before : [...before, value]] as const
  })
  const unanswered = { ...machine.unanswered, ...Object.fromEntries(sent) }
  return {
    ...machine,
    sending: null,
    unanswered,
    trouble: { kind: 'unreachable', attempts, retryAt: at + wait },
  }
}

const rebase = (
  machine: SaveMachine,
  { revision, stored, at }: { revision: number; stored: StoryFields; at: number },
): SaveMachine => {
  const known = { ...machine.stored, ...stored }
  const next: SaveMachine = {
    ...machine,
    revision,
    stored: known,
    typed: without(machine.typed, (name, value) => isSameJson(known[name], value)),
    sending: null,
    unanswered: {},
    trouble: null,
  }
  return { ...next, unsavedSince: hasFieldsToSend(next) ? (machine.unsavedSince ?? at) : null }
}

/** What the saving of a story knows, after something happened. No event takes typed text away but its acknowledgement. */
export const advanceSaving = (machine: SaveMachine, event: SaveEvent): SaveMachine => {
  switch (event.type) {
    case 'typed':
      return withTyped(machine, event.fields, event.at)
    case 'sent':
      return { ...machine, sending: event.fields }
    case 'acknowledged':
      return acknowledge(machine, event)
    case 'refused':
      return refuse(machine, event)
    case 'unreachable':
      return retryLater(machine, event.at)
    case 'returned':
      return { ...machine, sending: null }
    case 'online':
      return machine.trouble?.kind === 'unreachable'
        ? { ...machine, trouble: { ...machine.trouble, retryAt: event.at } }
        : machine
    case 'conflicted':
      return { ...machine, sending: null, trouble: { kind: 'conflict' } }
    case 'loggedOut':
      return { ...machine, sending: null, trouble: { kind: 'loggedOut' } }
    case 'loggedIn':
      return machine.trouble?.kind === 'loggedOut' ? { ...machine, trouble: null } : machine
    case 'rebased':
      return rebase(machine, event)
    default:
      return event satisfies never
  }
}

export const saveStateOf = (machine: SaveMachine): SaveState => {
  const { trouble, held, sending, savedAt } = machine
  if (trouble?.kind === 'loggedOut' || trouble?.kind === 'conflict') return { kind: trouble.kind }
  if (trouble?.kind === 'unreachable') return { kind: 'offline' }
  if (trouble?.kind === 'refused') return { ...trouble.told, kind: 'refused', errors: trouble.errors }
  const errors = Object.values(held).map(({ problem }) => problem)
  if (errors.length > 0)
    return { kind: 'refused', message: errors.map(({ message }) => message).join(' '), errors }
  if (sending !== null) return { kind: 'saving' }
  return hasUnsaved(machine) ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt }
}
