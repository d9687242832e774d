'use client'

import { useDroppable } from '@dnd-kit/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../useWords'
import type { BoardColumn as Column } from './board'
import { boardWords } from './boardWords'

type Props = {
  column: Column
  name: string
  /** Of the card in somebody's hand; undefined while nobody holds one. */
  refusal: string | null | undefined
  onMore: () => void
  children: ReactNode
}

/** One stage. While a card is held it says whether it may be put here. */
export const BoardColumn = ({ column, name, refusal, onMore, children }: Props) => {
  const say = useWords(boardWords)
  const heading = useId()
  const { setNodeRef, isOver } = useDroppable({ id: column.stage })
  const { length: count } = column.cards
  const look = [
    'board-column',
    isOver ? 'is-over' : '',
    refusal === null ? 'is-open' : '',
    typeof refusal === 'string' ? 'is-closed' : '',
  ]
  return (
    <section
      ref={setNodeRef}
      className={look.filter(Boolean).join(' ')}
      aria-labelledby={heading}
      data-stage={column.stage}
    >
      <h2 className="board-column__name" id={heading}>
        {name}{' '}
        <span className="board-column__count">{say(column.hasMore ? 'countMore' : 'count', { count })}</span>
      </h2>
      {isOver && typeof refusal === 'string' ? <p className="board-column__why">{refusal}</p> : null}
      {count === 0 ? <p className="board-column__empty">{say('empty')}</p> : <ul>{children}</ul>}
      {column.hasMore ? (
        <button type="button" className="board-column__more" onClick={onMore}>
          {say('more', { stage: name })}
        </button>
      ) : null}
    </section>
  )
}
