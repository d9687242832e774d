import type { Stage } from './stages'

export const LEGAL_CHECKS = ['asked', 'cleared'] as const
/** Whether the lawyer was asked about a story and said yes; null where nobody asked. */
export type LegalCheck = (typeof LEGAL_CHECKS)[number] | null

export const legalCheckOf = (value: unknown): LegalCheck =>
  LEGAL_CHECKS.find((known) => known === value) ?? null

/** To send a story to legal is to ask; to move it from there to "Ready" is the answer. Questions leave it open. */
export const legalCheckAfter = ({
  from,
  to,
  before,
}: {
  from: Stage | null
  to: Stage
  before: LegalCheck
}): LegalCheck => {
  if (to === 'legal' && from !== 'legal') return 'asked'
  return from === 'legal' && to === 'ready' ? 'cleared' : before
}
