import { describe, expect, it } from 'vitest'
import type { Role } from '../access/roles'
import { ROLES } from '../access/roles'
import type { Stage } from './stages'
import { canMoveStage, STAGES } from './stages'

type Moves = Record<Stage, string>

const EVERYWHERE: Moves = {
  idea: 'idea writing editing legal ready',
  writing: 'idea writing editing legal ready',
  editing: 'idea writing editing legal ready',
  legal: 'idea writing editing legal ready',
  ready: 'idea writing editing legal ready',
}
/** To leave the stage as it is, is no move. */
const NOWHERE: Moves = {
  idea: 'idea',
  writing: 'writing',
  editing: 'editing',
  legal: 'legal',
  ready: 'ready',
}

/** From each stage, where a role may put a story. */
const ALLOWED: Record<Role, Moves> = {
  reporter: {
    idea: 'idea writing editing',
    writing: 'idea writing editing',
    editing: 'idea writing editing',
    legal: 'legal',
    ready: 'ready',
  },
  editor: EVERYWHERE,
  publisher: EVERYWHERE,
  admin: EVERYWHERE,
  fundraiser: NOWHERE,
}

describe('the stages', () => {
  it('are those that scripts rely on, in the order of the work', () => {
    expect(STAGES).toEqual(['idea', 'writing', 'editing', 'legal', 'ready'])
  })

  it.each(ROLES)('through which a %s may move a story are these and no others', (role) => {
    const allowed = STAGES.map((from) => [
      from,
      STAGES.filter((to) => canMoveStage({ role, from, to })).join(' '),
    ])
    expect(Object.fromEntries(allowed)).toEqual(ALLOWED[role])
  })
})
