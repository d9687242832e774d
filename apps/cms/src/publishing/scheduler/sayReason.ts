import { fillWords } from '../../admin/fillWords'
import { toldList } from '../../admin/told'
import { findingWords } from '../../workflow/findingWords'
import { sayRefusal } from '../../workflow/sayRefusal'
import type { ReasonCode } from './reasonWords'
import { reasonWords } from './reasonWords'

/** As a row has it. */
type StoredReason = { reason?: ReasonCode | null; detail?: string | null; findings?: unknown }

/** @returns why a person is needed, or why nothing is done any more; '' where the row says nothing */
export const sayReason = (
  { reason, detail, findings }: StoredReason,
  language: keyof typeof reasonWords,
): string => {
  if (!reason) return ''
  const said = toldList(findings).map((told) => sayRefusal(told, language, [findingWords]))
  return fillWords(reasonWords[language][reason], { detail: said.join(' ') || (detail ?? '') })
}
