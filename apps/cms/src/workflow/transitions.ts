import type { Role } from '../access/roles'
import type { LegalCheck } from './legalCheckAfter'
import type { RefusalCode } from './refusalWords'
import type { Stage } from './stages'

/** What the conditions of a move look at: the story as it would be stored. */
export type StoryFacts = {
  isOwn: boolean
  hasHeadline: boolean
  hasText: boolean
  legalCheck: LegalCheck
}

/** What has to be true of a story before it is moved, and the code of the words for it where it is not. */
export const CONDITIONS = {
  isOwn: {
    isMet: ({ isOwn }: StoryFacts) => isOwn,
    refusal: 'notOwn',
  },
  hasHeadlineAndText: {
    isMet: ({ hasHeadline, hasText }: StoryFacts) => hasHeadline && hasText,
    refusal: 'noHeadlineOrText',
  },
  isLegalSettled: {
    isMet: ({ legalCheck }: StoryFacts) => legalCheck !== 'asked',
    refusal: 'legalNotSettled',
  },
} as const satisfies Record<string, { isMet: (facts: StoryFacts) => boolean; refusal: RefusalCode }>
export type Condition = keyof typeof CONDITIONS

/** What a person calls the move; the words are in `stageWords`. */
export type Verb =
  | 'start'
  | 'keepAsIdea'
  | 'handIn'
  | 'takeBack'
  | 'backToWriter'
  | 'backToDesk'
  | 'sendToLegal'
  | 'clearByLegal'
  | 'markReady'
  | 'reopen'

export type Transition = {
  /** Null: the story is being made. */
  from: Stage | null
  to: Stage
  roles: readonly Role[]
  conditions: readonly Condition[]
  verb: Verb
}

const REPORTERS = ['reporter'] as const
const EDITORS = ['editor', 'publisher', 'admin'] as const
const NEWSROOM = [...REPORTERS, ...EDITORS] as const

const written = ['hasHeadlineAndText'] as const
const finished = ['hasHeadlineAndText', 'isLegalSettled'] as const
const own = ['isOwn'] as const

/**
 * Every move that there is. What stands in no row is illegal, whoever asks and by whatever way. Publication is no
 * move: a publisher publishes from any stage, and that makes the story ready.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: null, to: 'idea', roles: NEWSROOM, conditions: [], verb: 'keepAsIdea' },
  { from: null, to: 'writing', roles: NEWSROOM, conditions: [], verb: 'start' },
  { from: null, to: 'editing', roles: NEWSROOM, conditions: written, verb: 'handIn' },
  { from: null, to: 'legal', roles: EDITORS, conditions: written, verb: 'sendToLegal' },
  { from: null, to: 'ready', roles: EDITORS, conditions: written, verb: 'markReady' },

  { from: 'idea', to: 'writing', roles: REPORTERS, conditions: own, verb: 'start' },
  { from: 'writing', to: 'editing', roles: REPORTERS, conditions: [...own, ...written], verb: 'handIn' },
  { from: 'editing', to: 'writing', roles: REPORTERS, conditions: own, verb: 'takeBack' },
  { from: 'writing', to: 'idea', roles: REPORTERS, conditions: own, verb: 'keepAsIdea' },

  { from: 'idea', to: 'writing', roles: EDITORS, conditions: [], verb: 'start' },
  { from: 'idea', to: 'editing', roles: EDITORS, conditions: written, verb: 'handIn' },
  { from: 'writing', to: 'editing', roles: EDITORS, conditions: written, verb: 'handIn' },
  { from: 'writing', to: 'legal', roles: EDITORS, conditions: written, verb: 'sendToLegal' },
  { from: 'writing', to: 'ready', roles: EDITORS, conditions: finished, verb: 'markReady' },
  { from: 'writing', to: 'idea', roles: EDITORS, conditions: [], verb: 'keepAsIdea' },
  { from: 'editing', to: 'ready', roles: EDITORS, conditions: finished, verb: 'markReady' },
  { from: 'editing', to: 'legal', roles: EDITORS, conditions: written, verb: 'sendToLegal' },
  { from: 'editing', to: 'writing', roles: EDITORS, conditions: [], verb: 'backToWriter' },
  { from: 'editing', to: 'idea', roles: EDITORS, conditions: [], verb: 'keepAsIdea' },
  { from: 'legal', to: 'ready', roles: EDITORS, conditions: written, verb: 'clearByLegal' },
  { from: 'legal', to: 'editing', roles: EDITORS, conditions: [], verb: 'backToDesk' },
  { from: 'legal', to: 'writing', roles: EDITORS, conditions: [], verb: 'backToWriter' },
  { from: 'ready', to: 'editing', roles: EDITORS, conditions: [], verb: 'reopen' },
  { from: 'ready', to: 'legal', roles: EDITORS, conditions: written, verb: 'sendToLegal' },
  { from: 'ready', to: 'writing', roles: EDITORS, conditions: [], verb: 'backToWriter' },
]
