import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { TextRun } from '@dateline/content-schema/element'

const marked = (run: TextRun): ReactNode => {
  let node: ReactNode = run.text
  if (run.code) node = <code>{node}</code>
  if (run.superscript) node = <sup>{node}</sup>
  if (run.subscript) node = <sub>{node}</sub>
  if (run.strikethrough) node = <s>{node}</s>
  if (run.underline) node = <u>{node}</u>
  if (run.italic) node = <em>{node}</em>
  if (run.bold) node = <strong>{node}</strong>
  return node
}

/** Neighbours with one address are one link: a word in bold inside a link must not make three links of it. */
const linkGroups = (runs: readonly TextRun[]): TextRun[][] =>
  runs.reduce<TextRun[][]>((groups, run) => {
    const last = groups.at(-1)
    return last !== undefined && run.href !== undefined && last[0]?.href === run.href
      ? [...groups.slice(0, -1), [...last, run]]
      : [...groups, [run]]
  }, [])

const isElsewhere = (href: string): boolean => /^https?:/i.test(href)

export type TextRunsProps = { runs: readonly TextRun[] }

export const TextRuns = ({ runs }: TextRunsProps) =>
  linkGroups(runs).map((group, index) => {
    const href = group[0]?.href
    const words = group.map((run, position) => (
      <Fragment key={position}>
        {run.breakBefore ? <br /> : null}
        {marked(run)}
      </Fragment>
    ))
    return href === undefined ? (
      <Fragment key={index}>{words}</Fragment>
    ) : (
      <a key={index} href={href} rel={isElsewhere(href) ? 'noopener' : undefined}>
        {words}
      </a>
    )
  })
