'use client'
import type { BodyBlock } from '@dateline/rich-text/bodyBlocks'
import type { ReactNode } from 'react'
import { useId, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useModal } from '../../../admin/useModal'
import { useWords } from '../../../admin/useWords'
import { ARTICLES, PHOTOS } from '../../slugs'
import { comparingWords } from './comparingWords'
import { FieldWords, referencesOfValue } from './FieldWords.client'
import { foldSame } from './foldSame'
import { kindWord } from './kindWord'
import './MergeDialog.css'
import type { Answer, Answers, BodyPiece, FieldPiece, StoryMerge } from './mergeStories'
import { chosenOf, mergedFields, mergeStories } from './mergeStories'
import { mergingWords } from './mergingWords'
import type { Story } from './storyFields'
import './StoryDifference.css'
import { useDocumentNames } from './useDocumentNames'
import { useFieldFacts } from './useFieldFacts'
import { wordParts } from './wordParts'
import { WordsChanged } from './WordsChanged.client'

type Side = 'yours' | 'theirs'
type Names = ReadonlyMap<string, string>
type AnyPiece = FieldPiece | BodyPiece

const isFieldPiece = (piece: AnyPiece): piece is FieldPiece => 'path' in piece

/** What stands in one column for a block: its words against those that both began from. */
const BlockSide = ({
  block,
  base,
  names,
}: {
  block: BodyBlock | null
  base: BodyBlock | null
  names: Names
}) => {
  const sayOf = useWords(comparingWords)
  const say = useWords(mergingWords)
  if (block === null) return <em>{say('notThere')}</em>
  const shown = block.references.map((id) => names.get(id) ?? id).join(', ')
  const isPlain = block.kind === 'paragraph'
  return (
    <>
      {isPlain ? null : <span className="story-difference__block">{sayOf(kindWord(block.kind))}</span>}
      {shown === '' ? null : <span className="story-difference__shown">{shown}</span>}
      {isPlain && block.words.trim() === '' ? <em>{sayOf('emptyLine')}</em> : null}
      <WordsChanged
        parts={base === null ? [{ kind: 'same', words: block.words }] : wordParts(base.words, block.words)}
      />
    </>
  )
}

const isText = (value: unknown): value is string => typeof value === 'string' && /\s/.test(value)

const FieldSide = ({ piece, side, names }: { piece: FieldPiece; side: Side; names: Names }) => {
  const { factsOf } = useFieldFacts()
  const [value, { base }] = [piece[side], piece]
  if (isText(value) && isText(base)) return <WordsChanged parts={wordParts(base, value)} />
  return <FieldWords facts={factsOf(piece.path)} value={value} names={names} />
}

const useVerdict = ({ verdict }: AnyPiece, theirName: string): string => {
  const say = useWords(mergingWords)
  switch (verdict) {
    case 'choice':
      return say('open')
    case 'yours':
      return say('fromYou')
    case 'theirs':
      return say('fromThem', { name: theirName })
    case 'same':
      return say('alike')
    case 'unchanged':
      return ''
    default:
      return verdict satisfies never
  }
}

type PieceProps = {
  piece: AnyPiece
  place: string
  theirName: string
  names: Names
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
}

/** One place: both forms beside each other, and which of them stays. */
const PieceRow = ({ piece, place, theirName, names, answer, onAnswer }: PieceProps) => {
  const say = useWords(mergingWords)
  const verdict = useVerdict(piece, theirName)
  const isOpen = piece.verdict === 'choice' && answer === undefined
  const chosen = isOpen ? undefined : chosenOf(piece, answer === undefined ? {} : { [piece.id]: answer })
  const sides: [Side, string][] = [
    ['theirs', say('theirs', { name: theirName })],
    ['yours', say('mine')],
  ]
  const option = (value: Answer, label: string): ReactNode => (
    <label key={value} className="story-merge__option">
      <input
        type="radio"
        name={piece.id}
        value={value}
        checked={chosen === value}
        onChange={() => onAnswer(value)}
      />
      {label}
    </label>
  )
  return (
    <fieldset className="story-merge__piece" data-verdict={piece.verdict} data-open={isOpen || undefined}>
      <legend>
        <span className="story-merge__place">{place}</span>{' '}
        <span className="story-merge__verdict">
          {isOpen || piece.verdict !== 'choice' ? verdict : say('chosen')}
        </span>
      </legend>
      {sides.map(([side, name]) => (
        <div
          key={side}
          className="story-merge__side"
          data-chosen={chosen === undefined ? undefined : chosen === side || chosen === 'both'}
        >
          <p className="story-merge__whose">{name}</p>
          <div className="story-difference__words">
            {isFieldPiece(piece) ? (
              <FieldSide piece={piece} side={side} names={names} />
            ) : (
              <BlockSide block={piece[side]} base={piece.base} names={names} />
            )}
          </div>
        </div>
      ))}
      {piece.verdict === 'same' ? null : (
        <div className="story-merge__options">
          {option('theirs', say('theirs', { name: theirName }))}
          {option('yours', say('mine'))}
          {piece.canKeepBoth ? option('both', say('both')) : null}
        </div>
      )}
    </fieldset>
  )
}

/** What nobody changed, folded away. */
const Unchanged = ({ pieces }: { pieces: readonly BodyPiece[] }) => {
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
        {say('unchanged', { count: pieces.length })}
      </button>
      {isOpen
        ? pieces.map(({ id, yours }) => (
            <p key={id} className="story-merge__same">
              {yours?.words}
            </p>
          ))
        : null}
    </>
  )
}

const isUnchanged = ({ verdict }: AnyPiece): boolean => verdict === 'unchanged'

const useNames = (fields: readonly FieldPiece[], body: readonly BodyPiece[]): Names => {
  const { factsOf } = useFieldFacts()
  return useDocumentNames([
    ...fields.flatMap(({ path, yours, theirs }) => referencesOfValue(factsOf(path), [yours, theirs].flat())),
    ...body
      .filter((piece) => !isUnchanged(piece))
      .flatMap(({ yours, theirs }) => [...(yours?.references ?? []), ...(theirs?.references ?? [])])
      .flatMap((id) => [
        { collection: PHOTOS, id },
        { collection: ARTICLES, id },
      ]),
  ])
}

type Merging = {
  /** What both began from. */
  base: Story
  yours: Story
  theirs: Story
  theirName: string
  /** Gets every field that either of the two changed, as it was decided. */
  onMerged: (fields: Record<string, unknown>) => void
  onClose: () => void
}

/** Two people's texts become one, place by place; nothing is dropped that nobody chose to drop. */
export const MergeDialog = ({ base, yours, theirs, theirName, onMerged, onClose }: Merging) => {
  const say = useWords(mergingWords)
  const { labelOf } = useFieldFacts()
  const titleId = useId()
  const dialog = useModal({ isUnasked: true })
  const merge = useMemo(() => mergeStories({ base, yours, theirs }), [base, yours, theirs])
  // What was answered to other texts is no answer to these.
  const [answered, setAnswered] = useState<{ merge: StoryMerge; answers: Answers }>({ merge, answers: {} })
  const answers = answered.merge === merge ? answered.answers : {}
  const setAnswers = (given: Answers): void => setAnswered({ merge, answers: given })
  const fields = merge.fields.filter((piece) => !isUnchanged(piece))
  const names = useNames(fields, merge.body)
  const open = merge.choices.filter((id) => answers[id] === undefined)

  const goToNext = (): void => {
    const place = dialog.current?.querySelector('fieldset[data-open] input')
    if (place instanceof HTMLElement) place.focus()
    place?.closest('fieldset')?.scrollIntoView({ block: 'center' })
  }
  const answerAll = (answer: Answer): void =>
    setAnswers({ ...answers, ...Object.fromEntries(open.map((id) => [id, answer])) })
  const finish = (): void =>
    open.length > 0 ? goToNext() : onMerged(mergedFields(merge, { answers, yours }))

  const rowOf = (piece: AnyPiece, place: string): ReactNode => (
    <PieceRow
      key={piece.id}
      piece={piece}
      place={place}
      theirName={theirName}
      names={names}
      answer={answers[piece.id]}
      onAnswer={(answer) => setAnswers({ ...answers, [piece.id]: answer })}
    />
  )
  const numbers = new Map(merge.body.map((piece, index) => [piece, index + 1]))

  return createPortal(
    <dialog
      ref={dialog}
      className="story-merge"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className="story-merge__header">
        <h2 id={titleId}>{say('title', { name: theirName })}</h2>
        <p>{say('explain')}</p>
      </header>
      <div className="story-merge__pieces">
        {fields.map((piece) => rowOf(piece, labelOf(piece.path)))}
        {foldSame(merge.body, isUnchanged).map((part, index) =>
          part.kind === 'folded' ? (
            <Unchanged key={`folded-${String(index)}`} pieces={part.rows} />
          ) : isUnchanged(part.row) ? (
            <p key={part.row.id} className="story-merge__same">
              {part.row.yours?.words}
            </p>
          ) : (
            rowOf(part.row, say('paragraphNumber', { number: numbers.get(part.row) ?? 0 }))
          ),
        )}
      </div>
      <footer className="story-merge__footer">
        <p role="status">{open.length === 0 ? say('noneLeft') : say('left', { count: open.length })}</p>
        {open.length > 1 ? (
          <p className="story-merge__all">
            {say('forOpen')}{' '}
            <button type="button" onClick={() => answerAll('theirs')}>
              {say('allTheirs', { name: theirName })}
            </button>
            <button type="button" onClick={() => answerAll('yours')}>
              {say('allMine')}
            </button>
            <button type="button" onClick={() => answerAll('both')}>
              {say('allBoth')}
            </button>
          </p>
        ) : null}
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={onClose}>
          {say('close')}
        </button>
        {open.length > 0 ? (
          <button type="button" className="btn btn--style-primary btn--size-medium" onClick={goToNext}>
            {say('next')}
          </button>
        ) : (
          <button type="button" className="btn btn--style-primary btn--size-medium" onClick={finish}>
            {say('finish')}
          </button>
        )}
      </footer>
    </dialog>,
    document.body,
  )
}
