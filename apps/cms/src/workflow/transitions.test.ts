import { describe, expect, it } from 'vitest'
import type { Role } from '../access/roles'
import { ROLES } from '../access/roles'
import { legalCheckAfter, legalCheckOf } from './legalCheckAfter'
import { movesFrom } from './movesFrom'
import { refusalOfMove } from './refusalOfMove'
import type { Stage } from './stages'
import { refusalWords } from './refusalWords'
import { STAGES } from './stages'
import type { Condition, StoryFacts } from './transitions'
import { CONDITIONS, TRANSITIONS } from './transitions'

const FINISHED: StoryFacts = Object.freeze({
  isOwn: true,
  hasHeadline: true,
  hasText: true,
  legalCheck: 'cleared',
})
const FROM = [null, ...STAGES]

/** From each stage, where a role may put a story that lacks nothing. Written by hand, so that a slip in the table shows. */
const EDITORS: Record<string, string> = {
  null: 'idea writing editing legal ready',
  idea: 'writing editing',
  writing: 'idea editing legal ready',
  editing: 'idea writing legal ready',
  legal: 'writing editing ready',
  ready: 'writing editing legal',
}
const ALLOWED: Record<Role, Record<string, string>> = {
  reporter: {
    null: 'idea writing editing',
    idea: 'writing',
    writing: 'idea editing',
    editing: 'writing',
    legal: '',
    ready: '',
  },
  editor: EDITORS,
  publisher: EDITORS,
  admin: EDITORS,
  fundraiser: { null: '', idea: '', writing: '', editing: '', legal: '', ready: '' },
}
const destinations = (role: Role, from: Stage | null, facts = FINISHED): Stage[] =>
  STAGES.filter((to) => from !== to && refusalOfMove({ role, from, to, facts }) === null)

describe('the table of transitions', () => {
  it.each(ROLES)('lets a %s make these moves and no others', (role) => {
    const allowed = FROM.map((from) => [String(from), destinations(role, from).join(' ')])
    expect(Object.fromEntries(allowed)).toEqual(ALLOWED[role])
  })

  it('has one row for a move of a role, and no row that leads nowhere', () => {
    const keys = TRANSITIONS.flatMap(({ from, to, roles }) =>
      roles.map((role) => `${role}: ${String(from)} > ${to}`),
    )
    expect(new Set(keys).size).toBe(keys.length)
    expect(TRANSITIONS.filter(({ from, to }) => from === to)).toEqual([])
    expect(TRANSITIONS.filter(({ roles }) => roles.length === 0)).toEqual([])
  })

  it('lets a reporter move nothing that is not their own', () => {
    const moves = TRANSITIONS.filter(({ from, roles }) => from !== null && roles.includes('reporter'))
    expect(moves).not.toEqual([])
    for (const { conditions } of moves) expect(conditions).toContain('isOwn')
  })

  it('leaves no stage that an editor cannot reach, and none that nobody can leave', () => {
    const reached = new Set<Stage>(['idea'])
    for (const stage of reached) destinations('editor', stage).forEach((to) => reached.add(to))
    expect(reached.size).toBe(STAGES.length)
    for (const stage of STAGES) expect(destinations('editor', stage)).not.toEqual([])
  })

  it('takes a story forward with a headline and a text only', () => {
    const order = (stage: Stage | null): number => STAGES.findIndex((one) => one === stage)
    const forward = TRANSITIONS.filter(({ from, to }) => order(to) > order(from) && order(to) > 1)
    expect(forward.length).toBeGreaterThan(5)
    for (const { conditions } of forward) expect(conditions).toContain('hasHeadlineAndText')
  })

  it('makes nothing ready while legal has not answered, but by the answer itself', () => {
    const asked = { ...FINISHED, legalCheck: 'asked' as const }
    for (const role of ['editor', 'publisher', 'admin'] as const) {
      expect(STAGES.filter((from) => destinations(role, from, asked).includes('ready'))).toEqual(['legal'])
    }
  })
})

describe('a condition', () => {
  const LACKING: Record<Condition, Partial<StoryFacts>[]> = {
    isOwn: [{ isOwn: false }],
    hasHeadlineAndText: [{ hasHeadline: false }, { hasText: false }],
    isLegalSettled: [{ legalCheck: 'asked' }],
  }

  it.each(TRANSITIONS.flatMap((row) => row.roles.map((role) => ({ ...row, role }))))(
    'of $role: $from > $to ($conditions) stops the move, and nothing else does',
    ({ role, from, to, conditions }) => {
      for (const [condition, lacking] of Object.entries(LACKING) as [Condition, Partial<StoryFacts>[]][])
        for (const missing of lacking) {
          const refusal = refusalOfMove({ role, from, to, facts: { ...FINISHED, ...missing } })
          if (!conditions.includes(condition)) expect(refusal).toBeNull()
          else expect(refusal?.message).toBe(`stage: ${refusalWords.en[CONDITIONS[condition].refusal]}`)
        }
    },
  )
})

describe('a refused move', () => {
  it('says where the story may go instead', () => {
    expect(refusalOfMove({ role: 'reporter', from: 'writing', to: 'legal', facts: FINISHED })).toEqual({
      status: 403,
      code: 'noMove',
      values: { from: 'writing', to: 'legal', open: 'editing, idea' },
      message:
        'stage: you may not move a story from "writing" to "legal". You may choose "editing" (Editing), "idea" (Idea).',
    })
    expect(
      refusalOfMove({ role: 'reporter', from: 'legal', to: 'ready', facts: FINISHED })?.message,
    ).toContain('Ask an editor.')
  })

  it('is none where the stage stays as it is, whoever saves', () => {
    for (const role of [...ROLES, null])
      for (const stage of STAGES)
        expect(refusalOfMove({ role, from: stage, to: stage, facts: FINISHED })).toBeNull()
  })

  it('meets everybody without a name, but for the making of what is not handed in', () => {
    for (const from of FROM)
      for (const to of STAGES.filter((stage) => stage !== from)) {
        const isBeginning = from === null && (to === 'idea' || to === 'writing')
        expect(refusalOfMove({ role: null, from, to, facts: FINISHED })?.status).toBe(
          isBeginning ? undefined : 401,
        )
      }
  })
})

describe('the moves that are offered', () => {
  it('are those of the role, each with what it still needs', () => {
    const facts = { ...FINISHED, hasText: false }
    expect(movesFrom({ role: 'reporter', from: 'writing', facts })).toEqual([
      { to: 'editing', verb: 'handIn', unmet: 'hasHeadlineAndText' },
      { to: 'idea', verb: 'keepAsIdea', unmet: null },
    ])
    expect(movesFrom({ role: 'fundraiser', from: 'writing', facts })).toEqual([])
  })
})

describe('the legal check', () => {
  it('is asked by sending the story to legal, and answered by moving it on to "Ready"', () => {
    expect(legalCheckAfter({ from: 'editing', to: 'legal', before: null })).toBe('asked')
    expect(legalCheckAfter({ from: 'ready', to: 'legal', before: 'cleared' })).toBe('asked')
    expect(legalCheckAfter({ from: 'legal', to: 'ready', before: 'asked' })).toBe('cleared')
  })

  it('stays as it is with every other move, and while the story waits there', () => {
    for (const before of [null, 'asked', 'cleared'] as const) {
      expect(legalCheckAfter({ from: 'legal', to: 'legal', before })).toBe(before)
      expect(legalCheckAfter({ from: 'legal', to: 'writing', before })).toBe(before)
      expect(legalCheckAfter({ from: 'editing', to: 'ready', before })).toBe(before)
    }
  })

  it.each(['asked', 'cleared'])('%s is read from what is stored', (stored) => {
    expect(legalCheckOf(stored)).toBe(stored)
    expect(legalCheckOf(`${stored}!`)).toBeNull()
    expect(legalCheckOf(undefined)).toBeNull()
  })
})
