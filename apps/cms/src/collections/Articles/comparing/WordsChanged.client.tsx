'use client'
import type { WordPart } from './wordParts'

type Shown = {
  parts: readonly WordPart[]
  /** One of two columns: without what stands only in the other. */
  side?: 'before' | 'after'
}

/** Words with what was taken out struck through and what was put in underlined; read aloud as deletion and insertion. */
export const WordsChanged = ({ parts, side }: Shown) => {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  return parts
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, words }, index) => {
      if (kind === 'added') return <ins key={index}>{words}</ins>
      if (kind === 'removed') return <del key={index}>{words}</del>
      return <span key={index}>{words}</span>
    })
}
