'use client'

import { useDraggable } from '@dnd-kit/core'
import { Link, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Stage } from '../../workflow/stages'
import { STAGE_NAMES } from '../../workflow/stages'
import { useRefusal } from '../useRefusal'
import { useWords } from '../useWords'
import type { BoardCard as Card } from './board'
import { boardWords } from './boardWords'

const DATE: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
}

type FactsProps = { card: Card; now: string }

/** What a card says under its headline. */
export const CardFacts = ({ card, now }: FactsProps) => {
  const say = useWords(boardWords)
  const { i18n } = useTranslation()
  const isLate = card.due !== null && card.due < now
  const when = card.due === null ? '' : new Date(card.due).toLocaleString(i18n.language, DATE)
  const places = [card.section?.name, card.desk?.name].filter(Boolean).join(' · ')
  return (
    <>
      {card.isOnSite ? <p className="board-card__on-site">{say('onSite')}</p> : null}
      <p className="board-card__facts">
        <span className="board-card__language">{card.language.toUpperCase()}</span>
        {places === '' ? null : <span>{places}</span>}
        {card.assignee === null ? null : <span className="board-card__person">{card.assignee.name}</span>}
      </p>
      {card.due === null ? null : (
        <p className={isLate ? 'board-card__due is-late' : 'board-card__due'}>
          <time dateTime={card.due} suppressHydrationWarning>
            {say(isLate ? 'late' : 'due', { when })}
          </time>
        </p>
      )}
    </>
  )
}

type Props = FactsProps & { address: string; onMove: (to: Stage) => void }

/** The mouse takes a card anywhere; the keyboard takes it by its button, so that its headline stays a link. */
export const BoardCard = ({ card, now, address, onMove }: Props) => {
  const say = useWords(boardWords)
  const sayRefusal = useRefusal()
  const { i18n } = useTranslation()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const menu = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: card.id })
  const { onKeyDown, ...byPointer } = (listeners ?? {}) as Record<string, (event: never) => void>
  const headline = card.headline || say('untitled')
  const closeByEscape = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    event.currentTarget.querySelector<HTMLElement>('.board-card__handle')?.focus()
  }
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? 'board-card is-dragged' : 'board-card'}
      data-story={card.id}
      onKeyDown={closeByEscape}
      {...byPointer}
    >
      <div className="board-card__top">
        <h3 className="board-card__headline">
          <Link href={address} prefetch={false} draggable={false}>
            {headline}
          </Link>
        </h3>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="board-card__handle"
          aria-label={say('move', { headline })}
          aria-describedby={attributes['aria-describedby']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? menu : undefined}
          onKeyDown={onKeyDown}
          onClick={() => setIsOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M2 8h12M2 8l3-3M2 8l3 3M14 8l-3-3M14 8l-3 3" fill="none" stroke="currentColor" />
          </svg>
        </button>
      </div>
      <CardFacts card={card} now={now} />
      {isOpen ? (
        <div className="board-card__moves" id={menu} role="group" aria-label={say('moveTo')}>
          <p aria-hidden="true">{say('moveTo')}</p>
          {card.moves.map(({ to, refusal }) => (
            <button
              key={to}
              type="button"
              aria-disabled={refusal !== null}
              onClick={() => {
                if (refusal === null) setIsOpen(false)
                onMove(to)
              }}
            >
              {STAGE_NAMES[to][language]}
              {refusal === null ? null : <span className="board-card__why">{sayRefusal(refusal)}</span>}
            </button>
          ))}
        </div>
      ) : null}
    </li>
  )
}
