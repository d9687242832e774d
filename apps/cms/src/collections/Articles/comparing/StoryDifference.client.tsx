'use client'
import type { BodyBlock } from '@dateline/rich-text/bodyBlocks'
import { useMemo, useState } from 'react'
import { useWords } from '../../../admin/useWords'
import { ARTICLES, PHOTOS } from '../../slugs'
import type { BodyRow, FieldChange } from './compareStories'
import { compareStories, isDifferent } from './compareStories'
import { comparingWords } from './comparingWords'
import { FieldWords, referencesOfValue } from './FieldWords.client'
import { foldSame } from './foldSame'
import { kindWord } from './kindWord'
import './StoryDifference.css'
import type { Story } from './storyFields'
import { useDocumentNames } from './useDocumentNames'
import { useFieldFacts } from './useFieldFacts'
import type { WordPart } from './wordParts'
import { WordsChanged } from './WordsChanged.client'

type Layout = 'together' | 'sideBySide'
type Names = ReadonlyMap<string, string>
type Side = 'before' | 'after'

const blocksOf = (row: BodyRow): BodyBlock[] => [
  ...('before' in row ? [row.before] : []),
  ...('after' in row ? [row.after] : []),
]

/** An id in a body names a photo or a story; which of them is for those to know. */
const referencesOfBody = (rows: readonly BodyRow[]) =>
  rows
    .flatMap(blocksOf)
    .flatMap(({ references }) => references)
    .flatMap((id) => [
      { collection: PHOTOS, id },
      { collection: ARTICLES, id },
    ])

/** What a block shows and says; its kind where it is no plain paragraph. */
const BlockWords = ({
  block,
  parts,
  side,
  names,
}: {
  block: BodyBlock
  parts: readonly WordPart[]
  side?: Side
  names: Names
}) => {
  const say = useWords(comparingWords)
  const shown = block.references.map((id) => names.get(id) ?? id)
  return (
    <div className="story-difference__words" data-kind={block.kind}>
      {block.kind === 'paragraph' ? null : (
        <span className="story-difference__block">{say(kindWord(block.kind))}</span>
      )}
      {shown.length > 0 ? <span className="story-difference__shown">{shown.join(', ')}</span> : null}
      {block.words.trim() === '' && block.kind === 'paragraph' ? (
        <em>{say('emptyLine')}</em>
      ) : (
        <p>
          <WordsChanged parts={parts} side={side} />
        </p>
      )}
    </div>
  )
}

const useVerdict = (row: BodyRow): string | null => {
  const say = useWords(comparingWords)
  switch (row.kind) {
    case 'same':
      return null
    case 'added':
      return say(row.isMoved ? 'movedHere' : 'added')
    case 'removed':
      return say(row.isMoved ? 'movedAway' : 'removed')
    case 'changed':
      if (row.what === 'kind')
        return say('kind', { before: say(kindWord(row.before.kind)), after: say(kindWord(row.after.kind)) })
      return say(row.what === 'words' ? 'changed' : row.what)
    default:
      return row satisfies never
  }
}

const whole = (kind: WordPart['kind'], block: BodyBlock): WordPart[] => [{ kind, words: block.words }]

/** The words of one side of a row; null where that text has nothing there. */
const sideOf = (row: BodyRow, side: Side): { block: BodyBlock; parts: WordPart[] } | null => {
  if (row.kind === 'changed') return { block: row[side], parts: row.parts }
  if (row.kind === 'same') return { block: row[side], parts: whole('same', row[side]) }
  const kept = row.isMoved ? 'same' : row.kind
  if (row.kind === 'added')
    return side === 'after' ? { block: row.after, parts: whole(kept, row.after) } : null
  return side === 'before' ? { block: row.before, parts: whole(kept, row.before) } : null
}

const Row = ({ row, layout, names }: { row: BodyRow; layout: Layout; names: Names }) => {
  const verdict = useVerdict(row)
  const [before, after] = [sideOf(row, 'before'), sideOf(row, 'after')]
  const only = after ?? before
  return (
    <div className="story-difference__row" data-change={row.kind}>
      {verdict === null ? null : <p className="story-difference__verdict">{verdict}</p>}
      {layout === 'sideBySide' ? (
        <>
          <div>{before && <BlockWords {...before} side="before" names={names} />}</div>
          <div>{after && <BlockWords {...after} side="after" names={names} />}</div>
        </>
      ) : (
        only && <BlockWords {...only} names={names} />
      )}
    </div>
  )
}

const FoldedRows = ({ rows, layout, names }: { rows: readonly BodyRow[]; layout: Layout; names: Names }) => {
  const say = useWords(comparingWords)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="story-difference__fold"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {say('unchanged', { count: rows.length })}
      </button>
      {isOpen ? rows.map((row, index) => <Row key={index} row={row} layout={layout} names={names} />) : null}
    </>
  )
}

const Field = ({ field, layout, names }: { field: FieldChange; layout: Layout; names: Names }) => {
  const { factsOf, labelOf } = useFieldFacts()
  const facts = factsOf(field.path)
  const { parts } = field
  const value = (side: Side) =>
    parts ? (
      <WordsChanged parts={parts} side={side} />
    ) : side === 'before' ? (
      <del>
        <FieldWords facts={facts} value={field.before} names={names} />
      </del>
    ) : (
      <ins>
        <FieldWords facts={facts} value={field.after} names={names} />
      </ins>
    )
  return (
    <section className="story-difference__row" data-change="changed">
      <h3 className="story-difference__verdict">{labelOf(field.path)}</h3>
      {layout === 'sideBySide' ? (
        <>
          <div className="story-difference__words">{value('before')}</div>
          <div className="story-difference__words">{value('after')}</div>
        </>
      ) : (
        <div className="story-difference__words">
          {parts ? (
            <WordsChanged parts={parts} />
          ) : (
            <>
              {value('before')} → {value('after')}
            </>
          )}
        </div>
      )}
    </section>
  )
}

type Compared = {
  before: Story
  after: Story
  /** Side by side needs room; on a narrow screen both forms stand one under the other. */
  layout?: Layout
}

/** What is different between two stored texts of a story, in words. */
export const StoryDifference = ({ before, after, layout = 'together' }: Compared) => {
  const say = useWords(comparingWords)
  const { factsOf } = useFieldFacts()
  const comparison = useMemo(() => compareStories({ before, after }), [before, after])
  const { fields, body } = comparison
  const names = useDocumentNames([
    ...fields.flatMap(({ path, ...field }) =>
      referencesOfValue(factsOf(path), [field.before, field.after].flat()),
    ),
    ...referencesOfBody(body.filter(({ kind }) => kind !== 'same')),
  ])
  if (!isDifferent(comparison)) return <p className="story-difference__nothing">{say('nothing')}</p>
  const hasBody = body.some(({ kind }) => kind !== 'same')
  return (
    <div className="story-difference" data-layout={layout}>
      {fields.map((field) => (
        <Field key={field.path} field={field} layout={layout} names={names} />
      ))}
      {hasBody ? (
        <section>
          <h3 className="story-difference__heading">{say('text')}</h3>
          {foldSame(body, ({ kind }) => kind === 'same').map((part, index) =>
            part.kind === 'row' ? (
              <Row key={index} row={part.row} layout={layout} names={names} />
            ) : (
              <FoldedRows key={index} rows={part.rows} layout={layout} names={names} />
            ),
          )}
        </section>
      ) : null}
    </div>
  )
}
