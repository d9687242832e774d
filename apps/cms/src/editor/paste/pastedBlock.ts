import type { Marks } from '@dateline/rich-text/lexicalBuilders'
import type { PastedLevel } from './headingTags'

export type PastedRun =
  { kind: 'words'; words: string; marks: Marks; href: string | null } | { kind: 'break' }

/** One item with how deep it stands, 1 the outermost: programs disagree about how lists are put into each other. */
export type PastedItem = { level: number; isOrdered: boolean; start: number; runs: PastedRun[] }

export type PastedCell = { paragraphs: PastedRun[][]; isHeader: boolean; colSpan: number; rowSpan: number }

/** What was pasted, read but not yet in the shape of our editor. */
export type PastedBlock =
  | { type: 'paragraph'; runs: PastedRun[] }
  | { type: 'quote'; runs: PastedRun[] }
  | { type: 'heading'; level: PastedLevel; runs: PastedRun[] }
  /** `key`: lists of the same key that follow one another are one, as Word sends each item by itself. */
  | { type: 'list'; key: string | null; items: PastedItem[] }
  | { type: 'table'; rows: PastedCell[][] }
  | { type: 'divider' }
