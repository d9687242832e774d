export const STAGES = ['idea', 'writing', 'editing', 'legal', 'ready'] as const
export type Stage = (typeof STAGES)[number]

/** As the newsroom says them. */
export const STAGE_NAMES: Record<Stage, { en: string; ru: string }> = {
  idea: { en: 'Idea', ru: 'Идея' },
  writing: { en: 'Writing', ru: 'В работе' },
  editing: { en: 'Editing', ru: 'Правка' },
  legal: { en: 'Legal check', ru: 'У юриста' },
  ready: { en: 'Ready', ru: 'Готово' },
}

export const isStage = (value: unknown): value is Stage => STAGES.some((stage) => stage === value)
