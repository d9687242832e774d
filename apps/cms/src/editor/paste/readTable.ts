import { isColSpan, isRowSpan } from '@dateline/rich-text/lexicalNode'
import type { PastedCell, PastedRun } from './pastedBlock'

type ReadParagraphs = (cell: Element) => PastedRun[][]

const spanOf = (cell: Element, side: 'colspan' | 'rowspan'): number => {
  const span = Number(cell.getAttribute(side) ?? 1)
  return (side === 'colspan' ? isColSpan(span) : isRowSpan(span)) ? span : 1
}

const isBoldThroughout = (cell: PastedCell): boolean =>
  cell.paragraphs.every((runs) => runs.every((run) => run.kind === 'break' || run.marks.bold === true))

const isEmpty = (cell: PastedCell): boolean => cell.paragraphs.length === 0

/** Programs without header cells set their first row in bold: then it is one, unless everything is bold. */
const asHeaderRow = (rows: PastedCell[][]): PastedCell[][] => {
  const [first = [], ...rest] = rows
  const looksLikeHeader =
    rest.length > 0 &&
    first.some((cell) => !isEmpty(cell)) &&
    first.every(isBoldThroughout) &&
    !rest.flat().every(isBoldThroughout)
  const isHeader = first.some((cell) => cell.isHeader)
  return looksLikeHeader && !isHeader ? [first.map((cell) => ({ ...cell, isHeader: true })), ...rest] : rows
}

const ownRows = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)

/** A table with one column or one row of nothing but layout is no table. */
export const isLayout = (table: Element): boolean => {
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return true
  const cells = ownRows(table).map((row) => row.children.length)
  return cells.length === 0 || cells.every((count) => count <= 1)
}

/** @returns the rows of a table; rows without a single word are dropped */
export const readTable = (table: Element, readParagraphs: ReadParagraphs): PastedCell[][] =>
  asHeaderRow(
    ownRows(table)
      .map((row) =>
        [...row.children]
          .filter(({ localName }) => localName === 'td' || localName === 'th')
          .map((cell) => ({
            paragraphs: readParagraphs(cell),
            isHeader: cell.localName === 'th' || cell.closest('thead') !== null,
            colSpan: spanOf(cell, 'colspan'),
            rowSpan: spanOf(cell, 'rowspan'),
          })),
      )
      .filter((cells) => cells.some((cell) => !isEmpty(cell) || cell.rowSpan > 1)),
  )
