import type { PastedRun } from './pastedBlock'

type WordsRun = Extract<PastedRun, { kind: 'words' }>

/** Where a space that does not break belongs to good typesetting: before a dash, after a number, an initial, a short word. */
const MEANT =
  /(?<=[\d№§]|(?<![\p{L}\p{M}])\p{L}{1,2}|(?<!\p{L})\p{Lu}\.)\u00a0(?=[\p{L}\p{N}%$€£₽])|\u00a0(?=[—–])/gu
const KEPT = '\ue000'

/** Programs fill with spaces that do not break; where they are meant they stay. */
const tidySpaces = (words: string): string =>
  words
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
    .replaceAll(/ ?\u00a0 ?\u00a0[ \u00a0]*| \u00a0|\u00a0 /g, ' ')
    .replaceAll(MEANT, KEPT)
    .replaceAll('\u00a0', ' ')
    .replaceAll(KEPT, '\u00a0')
    .replaceAll(/[\u200b\ufeff\u00ad\u2060\u0000-\u001f]/g, '')

const isSame = (one: WordsRun, other: WordsRun): boolean =>
  one.href === other.href && JSON.stringify(one.marks) === JSON.stringify(other.marks)

/** A link or a mark of nothing but a space says nothing: the space belongs to what stands before it. */
const merge = (runs: readonly PastedRun[]): PastedRun[] =>
  runs.reduce<PastedRun[]>((merged, run) => {
    const last = merged.at(-1)
    if (run.kind === 'break' || last === undefined || last.kind === 'break') return [...merged, run]
    const isSpace = run.words.trim() === '' && (last.href === null || run.href !== null)
    if (isSame(last, run) || isSpace)
      return [...merged.slice(0, -1), { ...last, words: last.words + run.words }]
    return [...merged, run]
  }, [])

/** Between two runs, and at a break, one space is enough. */
const trimBetween = (runs: readonly PastedRun[]): PastedRun[] => {
  const trimmed: PastedRun[] = []
  let isAfterSpace = true
  for (const run of runs) {
    if (run.kind === 'break') {
      trimmed.push(run)
      isAfterSpace = true
      continue
    }
    const words: string = isAfterSpace ? run.words.replace(/^ +/, '') : run.words
    if (words === '') continue
    trimmed.push({ ...run, words })
    isAfterSpace = words.endsWith(' ')
  }
  return trimmed
}

const trimEnds = (runs: readonly PastedRun[]): PastedRun[] =>
  runs
    .map((run, index) => {
      const next = runs[index + 1]
      return run.kind === 'words' && (next === undefined || next.kind === 'break')
        ? { ...run, words: run.words.replace(/[ \u00a0]+$/, '') }
        : run
    })
    .filter((run) => run.kind === 'break' || run.words !== '')

const withoutOuterBreaks = (runs: readonly PastedRun[]): PastedRun[] => {
  const first = runs.findIndex(({ kind }) => kind === 'words')
  const last = runs.findLastIndex(({ kind }) => kind === 'words')
  return first === -1 ? [] : runs.slice(first, last + 1)
}

/** The runs of one paragraph without filler, in as few runs as their marks allow; empty when there are no words. */
export const tidyRuns = (runs: readonly PastedRun[]): PastedRun[] => {
  const joined = merge(runs).map((run) =>
    run.kind === 'words' ? { ...run, words: tidySpaces(run.words) } : run,
  )
  return merge(withoutOuterBreaks(trimEnds(trimBetween(joined))))
}

/** Two breaks in a row are how a web page begins a paragraph. */
export const splitAtDoubleBreaks = (runs: readonly PastedRun[]): PastedRun[][] => {
  const paragraphs: PastedRun[][] = [[]]
  let isAfterBreak = false
  for (const run of runs) {
    const isSpace = run.kind === 'words' && run.words.trim() === ''
    if (run.kind === 'break' && isAfterBreak) paragraphs.push([])
    else paragraphs.at(-1)?.push(run)
    if (!isSpace) isAfterBreak = run.kind === 'break'
  }
  return paragraphs
}
