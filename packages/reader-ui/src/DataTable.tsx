import type { ElementOf } from '@dateline/content-schema/element'
import { TextRuns } from './TextRuns'
import { messagesFor } from './text/messages'

type Table = ElementOf<'table'>
type Cell = Table['rows'][number]['cells'][number]

export type DataTableProps = { table: Table; language: string }

const isNumber = (cell: Cell): boolean =>
  /^[\s\d.,+−–-]*\d[\s\d.,%€$£₽-]*$/.test(
    cell.paragraphs
      .flat()
      .map((run) => run.text)
      .join(''),
  )

const TableCell = ({ cell, scope }: { cell: Cell; scope: 'col' | 'row' }) => {
  const content = cell.paragraphs.map((runs, index) => (
    <p key={index}>
      <TextRuns runs={runs} />
    </p>
  ))
  const span = {
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
  }
  return cell.header ? (
    <th scope={scope} {...span}>
      {content}
    </th>
  ) : (
    <td className={isNumber(cell) ? 'is-number' : undefined} {...span}>
      {content}
    </td>
  )
}

/**
 * A table may be wider than a phone: its container scrolls, and can be reached and scrolled by keyboard. It is a group
 * and no region, because a story may hold several tables and every region needs a name of its own.
 */
export const DataTable = ({ table, language }: DataTableProps) => {
  const [first, ...others] = table.rows
  const hasHead = first !== undefined && first.cells.length > 0 && first.cells.every((cell) => cell.header)
  const bodyRows = hasHead ? others : table.rows
  return (
    <div className="table" role="group" aria-label={messagesFor(language).table} tabIndex={0}>
      <table>
        {hasHead ? (
          <thead>
            <tr>
              {first.cells.map((cell, index) => (
                <TableCell key={index} cell={cell} scope="col" />
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {bodyRows.map((row, index) => (
            <tr key={index}>
              {row.cells.map((cell, position) => (
                <TableCell key={position} cell={cell} scope={position === 0 ? 'row' : 'col'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
