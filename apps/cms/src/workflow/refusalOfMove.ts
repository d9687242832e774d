import type { Role } from '../access/roles'
import { movesFrom } from './movesFrom'
import type { Refusal } from './refusal'
import { refusalWords } from './refusalWords'
import type { Stage } from './stages'
import { STAGE_NAMES } from './stages'
import type { StoryFacts } from './transitions'
import { CONDITIONS } from './transitions'

type Asked = {
  /** Null where the caller named nobody. */
  role: Role | null
  /** Null: the story is being made. */
  from: Stage | null
  to: Stage
  facts: StoryFacts
}

/** Whoever makes a story without a name, such as an import, leaves it where the writing begins. */
const NAMELESS_BEGINNINGS: readonly Stage[] = ['idea', 'writing']

const codeOfNoMove = (from: Stage | null, open: number): Refusal['code'] => {
  if (from === null) return 'noBeginning'
  return open === 0 ? 'noMoveAtAll' : 'noMove'
}

/** @returns why a story may not go from one stage to another, or null */
export const refusalOfMove = ({ role, from, to, facts }: Asked): Refusal | null => {
  if (from === to) return null
  if (role === null) {
    if (from === null && NAMELESS_BEGINNINGS.includes(to)) return null
    return {
      status: 401,
      code: 'nobodyMoves',
      values: {},
      message: 'stage: moving a story needs a person: log in, or name the actor.',
    }
  }
  const moves = movesFrom({ role, from, facts })
  const move = moves.find((one) => one.to === to)
  if (move === undefined) {
    const open = moves.map((one) => `"${one.to}" (${STAGE_NAMES[one.to].en})`).join(', ')
    const begins = from === null ? 'begin a story at' : `move a story from "${from}" to`
    return {
      status: 403,
      code: codeOfNoMove(from, moves.length),
      values: { ...(from === null ? {} : { from }), to, open: moves.map((one) => one.to).join(', ') },
      message: `stage: you may not ${begins} "${to}". ${open === '' ? 'Ask an editor.' : `You may choose ${open}.`}`,
    }
  }
  if (move.unmet === null) return null
  const { refusal: code } = CONDITIONS[move.unmet]
  return {
    status: move.unmet === 'isOwn' ? 403 : 400,
    code,
    values: {},
    message: `stage: ${refusalWords.en[code]}`,
  }
}
