import { fillWords } from '../admin/fillWords'
import type { FindingCode } from './findingWords'
import { findingWords } from './findingWords'

export type Finding = {
  code: FindingCode
  /** The field that it leads to. */
  path: string
  /** Where in the text: the place of the node among those of the first level. */
  node?: number
  values?: Readonly<Record<string, string | number>>
  /** In plain English: what is wrong, and the remedy. */
  message: string
}

type Found = Omit<Finding, 'message'>

export const finding = (found: Found): Finding => ({
  ...found,
  message: fillWords(findingWords.en[found.code], found.values),
})

/** The same as a list that may be empty, for a checklist to be put together from. */
export const findingWhen = (isFound: boolean, found: Found): Finding[] => (isFound ? [finding(found)] : [])
