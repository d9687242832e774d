import type { Role } from '../access/roles'
import type { Stage } from './stages'
import type { Condition, StoryFacts, Transition } from './transitions'
import { CONDITIONS, TRANSITIONS } from './transitions'

export type Move = Pick<Transition, 'to' | 'verb'> & {
  /** The first condition that the story does not meet yet; null where the move may be made now. */
  unmet: Condition | null
}

/** The moves that a role has from a stage, in the order of the table. */
export const movesFrom = ({
  from,
  role,
  facts,
}: {
  from: Stage | null
  role: Role
  facts: StoryFacts
}): Move[] =>
  TRANSITIONS.filter((row) => row.from === from && row.roles.includes(role)).map(
    ({ to, verb, conditions }) => ({
      to,
      verb,
      unmet: conditions.find((condition) => !CONDITIONS[condition].isMet(facts)) ?? null,
    }),
  )
