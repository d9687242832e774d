export const FIRST_STEPS = ['name', 'sections', 'story'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** What there is in this newsroom; nothing of it in a new one. */
export type Begun = { hasName: boolean; sections: number; stories: number }

/** The steps by which a new newsroom begins, and which of them are done. Null once it has begun. */
export const firstSteps = ({
  hasName,
  sections,
  stories,
}: Begun): { step: FirstStep; isDone: boolean }[] | null => {
  const done: Record<FirstStep, boolean> = { name: hasName, sections: sections > 0, story: stories > 0 }
  const steps = FIRST_STEPS.map((step) => ({ step, isDone: done[step] }))
  return steps.every(({ isDone }) => isDone) ? null : steps
}
