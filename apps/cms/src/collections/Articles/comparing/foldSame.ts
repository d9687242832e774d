/** One row that is shown, or a run of those that say nothing new. */
export type Folded<Row> = { kind: 'row'; row: Row } | { kind: 'folded'; rows: Row[] }

/**
 * Folds what is the same, but leaves a row beside each change, so that one sees where it stands.
 * @param isSame whether a row says nothing new
 */
export const foldSame = <Row>(rows: readonly Row[], isSame: (row: Row) => boolean): Folded<Row>[] => {
  const isNear = (index: number): boolean =>
    [index - 1, index + 1].some((beside) => rows[beside] !== undefined && !isSame(rows[beside]))
  const folded: Folded<Row>[] = []
  rows.forEach((row, index) => {
    const last = folded.at(-1)
    if (!isSame(row) || isNear(index)) folded.push({ kind: 'row', row })
    else if (last?.kind === 'folded') last.rows.push(row)
    else folded.push({ kind: 'folded', rows: [row] })
  })
  // One row is as long as the words that it is folded away.
  return folded.map((part) =>
    part.kind === 'folded' && part.rows.length === 1 ? { kind: 'row', row: part.rows[0] as Row } : part,
  )
}
