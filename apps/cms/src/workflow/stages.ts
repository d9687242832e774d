import type { Role } from '../access/roles'

export const STAGES = ['idea', 'writing', 'editing', 'legal', 'ready'] as const
export type Stage = (typeof STAGES)[number]

/** As the newsroom says them. */
export const STAGE_NAMES: Record<Stage, string> = {
  idea: 'Idea',
  writing: 'Writing',
  editing: 'Editing',
  legal: 'Legal check',
  ready: 'Ready',
}

/** A reporter hands a story in and may take it back while nobody else has moved it on. */
const REPORTER_STAGES: readonly Stage[] = ['idea', 'writing', 'editing']

export const canMoveStage = ({ role, from, to }: { role: Role; from: Stage; to: Stage }): boolean => {
  if (from === to) return true
  if (role === 'fundraiser') return false
  if (role === 'reporter') return REPORTER_STAGES.includes(from) && REPORTER_STAGES.includes(to)
  return true
}
