'use client'

import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { CollisionDetection, DragEndEvent, UniqueIdentifier } from '@dnd-kit/core'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Stage } from '../../workflow/stages'
import { isStage, STAGE_NAMES } from '../../workflow/stages'
import { useRefusal } from '../useRefusal'
import { useWords } from '../useWords'
import type { Board as BoardData, BoardCard as Card, BoardOptions } from './board'
import './Board.css'
import { BoardCard, CardFacts } from './BoardCard.client'
import { BoardColumn } from './BoardColumn.client'
import type { Filters } from './BoardFilters.client'
import { BoardFilters } from './BoardFilters.client'
import type { BoardQuery } from './boardQuery'
import { boardWords } from './boardWords'
import { columnKeys } from './columnKeys'
import { cardOf, refusalOf } from './moveCard'
import { useBoard } from './useBoard'

export type BoardProps = { board: BoardData; options: BoardOptions; query: BoardQuery }

/** A pointer is in one column; a card that is carried by keys is in the one that it covers most of. */
const columnUnder: CollisionDetection = (found) => {
  const within = pointerWithin(found)
  return within.length > 0 ? within : rectIntersection(found)
}

/** Filters stand in the address, so that a desk can keep its board as a bookmark. */
const rememberFilters = (filters: Filters): void => {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname)
}

export const Board = ({ board: initial, options, query }: BoardProps) => {
  const say = useWords(boardWords)
  const sayRefusal = useRefusal()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const nameOf = (stage: Stage): string => STAGE_NAMES[stage][language]
  const [filters, setFilters] = useState<Filters>({
    section: query.section,
    desk: query.desk,
    assignee: query.assignee,
    language: query.language,
  })
  const { board, isOffline, move, showMore, hold } = useBoard(initial, filters)
  const [heldId, setHeldId] = useState<string | null>(null)
  const [message, setMessage] = useState<{ text: string; isBad: boolean } | null>(null)
  const focusNext = useRef<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const held = heldId === null ? undefined : cardOf(board, heldId)
  const whyNot = (card: Card, to: Stage): string | null => {
    const refusal = refusalOf(card, to)
    return refusal && sayRefusal(refusal)
  }
  const titleOf = ({ headline }: Card): string => headline || say('untitled')

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnKeys((id) => cardOf(board, id)?.stage),
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  )

  // A card that changes its column is another element there: who held it with the keyboard goes on from it.
  useLayoutEffect(() => {
    if (focusNext.current === null || heldId !== null) return
    const handle = root.current?.querySelector<HTMLElement>(
      `[data-story="${focusNext.current}"] .board-card__handle`,
    )
    handle?.focus()
  }, [board, heldId])

  const carry = async (card: Card, to: Stage): Promise<void> => {
    const names = { headline: titleOf(card), stage: nameOf(card.stage) }
    const why = whyNot(card, to)
    if (why !== null) {
      setMessage({ text: say('refused', { ...names, why }), isBad: true })
      return
    }
    focusNext.current = card.id
    setMessage({ text: say('moving', { ...names, stage: nameOf(to) }), isBad: false })
    const outcome = await move(card, to)
    if (outcome.kind === 'moved')
      setMessage({ text: say('moved', { ...names, stage: nameOf(to) }), isBad: false })
    else {
      const told = outcome.kind === 'refused' ? outcome.told.map(sayRefusal).join(' ') : say(outcome.kind)
      setMessage({ text: say('refused', { ...names, why: told }), isBad: true })
    }
    focusNext.current = null
  }

  const letGo = (): void => {
    setHeldId(null)
    hold(false)
  }
  const drop = ({ active, over }: DragEndEvent): void => {
    letGo()
    const card = cardOf(board, String(active.id))
    if (card && isStage(over?.id) && over.id !== card.stage) void carry(card, over.id)
  }
  const tell = (id: UniqueIdentifier, over: UniqueIdentifier | undefined): string | undefined => {
    const card = cardOf(board, String(id))
    if (card === undefined || !isStage(over)) return undefined
    const why = whyNot(card, over)
    return why === null
      ? say('over', { stage: nameOf(over) })
      : say('overRefused', { stage: nameOf(over), why })
  }
  const named = (id: UniqueIdentifier, word: 'lifted' | 'cancelled'): string | undefined => {
    const card = cardOf(board, String(id))
    return card && say(word, { headline: titleOf(card), stage: nameOf(card.stage) })
  }

  const isEmpty = board.columns.every(({ cards }) => cards.length === 0)
  const isNarrowed = Object.values(filters).some(Boolean)
  return (
    <div className="board" ref={root}>
      <BoardFilters
        filters={filters}
        options={options}
        onChange={(next) => {
          setFilters(next)
          rememberFilters(next)
        }}
      />
      {isOffline ? <p className="board__notice is-bad">{say('offline')}</p> : null}
      <div
        className={message?.isBad ? 'board__notice is-bad' : 'board__notice'}
        role="status"
        hidden={message === null}
      >
        <span>{message?.text}</span>
        {message === null ? null : (
          <button type="button" onClick={() => setMessage(null)}>
            {say('close')}
          </button>
        )}
      </div>
      {isEmpty ? (
        <div className="newsroom-empty">
          <p>{say(isNarrowed ? 'emptyFiltered' : 'emptyBoard')}</p>
          <Link href={`${config.routes.admin}/collections/articles/create`} prefetch={false}>
            {say('newStory')}
          </Link>
        </div>
      ) : null}
      <DndContext
        id="newsroom-board"
        sensors={sensors}
        collisionDetection={columnUnder}
        onDragStart={({ active }) => {
          hold(true)
          setMessage(null)
          setHeldId(String(active.id))
        }}
        onDragEnd={drop}
        onDragCancel={letGo}
        accessibility={{
          screenReaderInstructions: { draggable: say('instructions') },
          announcements: {
            onDragStart: ({ active }) => named(active.id, 'lifted'),
            onDragOver: ({ active, over }) => tell(active.id, over?.id),
            // The outcome is told by the status line, which knows whether it was allowed.
            onDragEnd: () => undefined,
            onDragCancel: ({ active }) => named(active.id, 'cancelled'),
          },
        }}
      >
        <div className="board__columns">
          {board.columns.map((column) => (
            <BoardColumn
              key={column.stage}
              column={column}
              name={nameOf(column.stage)}
              refusal={held && held.stage !== column.stage ? whyNot(held, column.stage) : undefined}
              onMore={() => showMore(column.stage)}
            >
              {column.cards.map((card) => (
                <BoardCard
                  key={card.id}
                  card={card}
                  now={board.now}
                  address={`${config.routes.admin}/collections/articles/${card.id}`}
                  onMove={(to) => void carry(card, to)}
                />
              ))}
            </BoardColumn>
          ))}
        </div>
        <DragOverlay dropAnimation={null}>
          {held ? (
            <div className="board-card is-held">
              <p className="board-card__headline">{titleOf(held)}</p>
              <CardFacts card={held} now={board.now} />
            </div>
          ) : null}
        </DragOverlay>
      </DndContext>
    </div>
  )
}
