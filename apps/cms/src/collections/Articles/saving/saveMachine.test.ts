import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SaveEvent, SaveMachine } from './saveMachine'
import {
  advanceSaving,
  fieldsToSend,
  hasUnsaved,
  SAVE_AFTER_MS,
  saveDueAt,
  saveStateOf,
  startSaving,
} from './saveMachine'

const START = startSaving({ revision: 3, stored: { headline: 'Old', kicker: '' } })
const after = (...events: SaveEvent[]): SaveMachine => events.reduce(advanceSaving, START)
const typed = (fields: Record<string, unknown>, at = 0): SaveEvent => ({ type: 'typed', fields, at })
const tooLong = { path: 'kicker', message: 'kicker: At most 40 letters.' }
const refused: SaveEvent = { type: 'refused', told: { message: tooLong.message }, errors: [tooLong], at: 0 }

describe('what is typed into a story', () => {
  it('is sent a moment later, and is saved when that is acknowledged', () => {
    const waiting = after(typed({ headline: 'New' }, 100))
    expect(saveStateOf(waiting)).toEqual({ kind: 'unsaved' })
    expect(saveDueAt(waiting)).toBe(100 + SAVE_AFTER_MS)
    const sending = advanceSaving(waiting, { type: 'sent', fields: fieldsToSend(waiting) })
    expect(saveStateOf(sending)).toEqual({ kind: 'saving' })
    expect(saveDueAt(sending)).toBeNull()
    const saved = advanceSaving(sending, { type: 'acknowledged', revision: 4, at: 500 })
    expect(saveStateOf(saved)).toEqual({ kind: 'saved', at: 500 })
    expect(saved.revision).toBe(4)
    expect(hasUnsaved(saved)).toBe(false)
  })

  it('is not sent where it is what is stored, an emptied field as one that was never filled', () => {
    expect(hasUnsaved(after(typed({ headline: 'Old', kicker: null })))).toBe(false)
    expect(hasUnsaved(after(typed({ headline: 'New' }), typed({ headline: 'Old' })))).toBe(false)
  })

  it('is sent again where somebody typed back to the old text while the new one was on its way', () => {
    const machine = after(
      typed({ headline: 'New' }),
      { type: 'sent', fields: { headline: 'New' } },
      typed({ headline: 'Old' }),
      { type: 'acknowledged', revision: 4, at: 0 },
    )
    expect(fieldsToSend(machine)).toEqual({ headline: 'Old' })
  })

  it('stays where a field of it is refused, and holds back no other', () => {
    const fields = { headline: 'New', kicker: 'x'.repeat(41) }
    const machine = after(typed(fields), { type: 'sent', fields }, refused)
    expect(machine.typed).toEqual(fields)
    expect(fieldsToSend(machine)).toEqual({ headline: 'New' })
    expect(saveStateOf(machine)).toEqual({ kind: 'refused', message: tooLong.message, errors: [tooLong] })
    const mended = advanceSaving(machine, typed({ kicker: 'Short' }))
    expect(fieldsToSend(mended)).toEqual({ headline: 'New', kicker: 'Short' })
  })

  it('waits, when it is refused as a whole, until it has changed', () => {
    const machine = after(
      typed({ headline: 'New' }),
      { type: 'sent', fields: { headline: 'New' } },
      { type: 'refused', told: { message: 'You may not.', code: 'notOwn', values: {} }, errors: [], at: 0 },
    )
    expect(saveDueAt(machine)).toBeNull()
    expect(saveStateOf(machine)).toEqual({
      kind: 'refused',
      message: 'You may not.',
      code: 'notOwn',
      values: {},
      errors: [],
    })
    expect(saveDueAt(advanceSaving(machine, typed({ headline: 'Newer' })))).not.toBeNull()
  })

  it('is tried again ever later while nobody answers, and at once when the network is back', () => {
    const sent: SaveEvent = { type: 'sent', fields: { headline: 'New' } }
    const once = after(typed({ headline: 'New' }), sent, { type: 'unreachable', at: 1000 })
    expect(saveDueAt(once)).toBe(2000)
    const twice = [sent, { type: 'unreachable', at: 2000 } as const].reduce(advanceSaving, once)
    expect(saveDueAt(twice)).toBe(4000)
    expect(saveStateOf(twice)).toEqual({ kind: 'offline' })
    expect(saveDueAt(advanceSaving(twice, { type: 'online', at: 2500 }))).toBe(2500)
  })

  it('waits for a person where somebody else saved, or the login has expired', () => {
    const conflicted = after(typed({ headline: 'New' }), { type: 'conflicted' })
    expect(saveDueAt(conflicted)).toBeNull()
    const rebased = advanceSaving(conflicted, {
      type: 'rebased',
      revision: 9,
      stored: { headline: 'Theirs' },
      at: 0,
    })
    expect(rebased.revision).toBe(9)
    expect(fieldsToSend(rebased)).toEqual({ headline: 'New' })
    const loggedOut = after(typed({ headline: 'New' }), { type: 'loggedOut' })
    expect(saveDueAt(loggedOut)).toBeNull()
    expect(saveDueAt(advanceSaving(loggedOut, { type: 'loggedIn' }))).not.toBeNull()
  })
})

/** What can happen to a story that is being written: to the person, to the network, to the server. */
const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('types' as const),
      field: fc.constantFrom('headline', 'kicker'),
      text: fc.string({ maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'timePasses',
      'acknowledges',
      'arrivesUnanswered',
      'unreachable',
      'refuses',
      'loggedOut',
      'loggedIn',
      'online' as const,
    ),
  },
)

type Happening = typeof happening extends fc.Arbitrary<infer What> ? What : never

type World = {
  machine: SaveMachine
  form: Record<string, string>
  server: Record<string, unknown>
  serverRevision: number
  now: number
}

const step = (world: World, event: SaveEvent): World => ({
  ...world,
  machine: advanceSaving(world.machine, event),
})

const send = (world: World): World => {
  const due = saveDueAt(world.machine)
  if (due === null) return world
  const now = Math.max(world.now, due)
  return step({ ...world, now }, { type: 'sent', fields: fieldsToSend(world.machine) })
}

const acknowledge = (world: World): World => {
  const { sending, revision } = world.machine
  if (sending === null) return world
  if (revision !== world.serverRevision)
    return step(world, {
      type: 'rebased',
      revision: world.serverRevision,
      stored: world.server,
      at: world.now,
    })
  const served = { ...world, server: { ...world.server, ...sending }, serverRevision: revision + 1 }
  return step(served, { type: 'acknowledged', revision: revision + 1, at: world.now })
}

const live = (world: World, what: Happening): World => {
  if (typeof what === 'object') {
    const form = { ...world.form, [what.field]: what.text }
    return step({ ...world, form }, { type: 'typed', fields: { [what.field]: what.text }, at: world.now })
  }
  const isOnItsWay = world.machine.sending !== null
  switch (what) {
    case 'timePasses':
      return send({ ...world, now: world.now + SAVE_AFTER_MS })
    case 'acknowledges':
      return acknowledge(world)
    case 'arrivesUnanswered': {
      const { sending, revision } = world.machine
      if (sending === null || revision !== world.serverRevision) return world
      const served = { ...world, server: { ...world.server, ...sending }, serverRevision: revision + 1 }
      return step(served, { type: 'unreachable', at: world.now })
    }
    case 'unreachable':
      return isOnItsWay ? step(world, { type: 'unreachable', at: world.now }) : world
    case 'refuses': {
      const path = Object.keys(world.machine.sending ?? {})[0]
      return path === undefined
        ? world
        : step(world, {
            type: 'refused',
            told: { message: 'No.' },
            errors: [{ path, message: 'No.' }],
            at: world.now,
          })
    }
    case 'loggedOut':
      return isOnItsWay ? step(world, { type: 'loggedOut' }) : world
    case 'loggedIn':
      return step(world, { type: 'loggedIn' })
    case 'online':
      return step(world, { type: 'online', at: world.now })
    default:
      return what satisfies never
  }
}

const begin = (): World => ({
  machine: startSaving({ revision: 1, stored: { headline: 'Old', kicker: '' } }),
  form: { headline: 'Old', kicker: '' },
  server: { headline: 'Old', kicker: '' },
  serverRevision: 1,
  now: 0,
})

describe('whatever happens', () => {
  it('there is never a second save while one is on its way', () => {
    fc.assert(
      fc.property(fc.array(happening), (events) => {
        for (let world = begin(), at = 0; at < events.length; at += 1) {
          const what = events[at]
          if (what === undefined) break
          if (world.machine.sending !== null) expect(saveDueAt(world.machine)).toBeNull()
          world = live(world, what)
        }
      }),
    )
  })

  it('an answer changes nothing of what is typed but that it is saved', () => {
    fc.assert(
      fc.property(fc.array(happening), (events) => {
        const world = events.reduce(live, begin())
        const { machine, form } = world
        expect({ ...machine.stored, ...machine.typed }).toMatchObject(
          Object.fromEntries(
            Object.entries(form).filter(
              ([name]) => name in machine.typed || !(name in (machine.sending ?? {})),
            ),
          ),
        )
      }),
    )
  })

  it('the last typed text reaches a server that takes it in the end', () => {
    fc.assert(
      fc.property(fc.array(happening), (events) => {
        let world = events.reduce(live, begin())
        world = step(world, { type: 'loggedIn' })
        world = step(world, { type: 'online', at: world.now })
        // A refused text waits for the person, who types it anew.
        const held = Object.keys(world.machine.held)
        for (const name of held)
          world = live(world, { what: 'types', field: name as 'kicker', text: `${world.form[name] ?? ''}!` })
        for (let round = 0; round < 6; round += 1) world = acknowledge(send(acknowledge(world)))
        expect(world.server).toEqual(world.form)
        expect(hasUnsaved(world.machine)).toBe(false)
      }),
    )
  })
})
