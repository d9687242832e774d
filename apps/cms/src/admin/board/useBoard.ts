'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Told } from '../told'
import { askNewsroom } from '../askNewsroom'
import type { Stage } from '../../workflow/stages'
import type { Board, BoardCard } from './board'
import type { BoardQuery } from './boardQuery'
import { COLUMN_STEP } from './boardQuery'
import { moveCard } from './moveCard'

const REFRESH_MILLISECONDS = 5000

/** What came of a move. `stale`: somebody saved the story in between. */
export type MoveOutcome =
  { kind: 'moved' } | { kind: 'refused'; told: readonly Told[] } | { kind: 'stale' } | { kind: 'unreachable' }

const addressOf = (query: BoardQuery): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return `newsroom/board?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`
}

/** Stage and revision, nothing else: a draft save that leaves what readers see alone. */
const saveStage = async (card: BoardCard, stage: Stage): Promise<MoveOutcome> => {
  const answer = await askNewsroom(`articles/${card.id}?draft=true&depth=0`, {
    method: 'PATCH',
    body: { stage, revision: card.revision },
  })
  if (answer.isDone) return { kind: 'moved' }
  const { status, told } = answer
  if (status === 409) return { kind: 'stale' }
  return status === 0 || status >= 500 ? { kind: 'unreachable' } : { kind: 'refused', told }
}

export type BoardState = {
  board: Board
  isOffline: boolean
  move: (card: BoardCard, to: Stage) => Promise<MoveOutcome>
  showMore: (stage: Stage) => void
  /** Nothing on the board changes while somebody holds a card. */
  hold: (isHeld: boolean) => void
}

/** The board, asked for again every few seconds while it is looked at and whenever the filters change. */
export const useBoard = (initial: Board, filters: BoardQuery): BoardState => {
  const [board, setBoard] = useState(initial)
  const [isOffline, setIsOffline] = useState(false)
  const [sizes, setSizes] = useState<Partial<Record<Stage, number>>>({})
  const asked = useRef(0)
  const busy = useRef(0)
  const address = addressOf({ ...filters, ...sizes })
  const shown = useRef(address)

  const refresh = useCallback(async (): Promise<void> => {
    const number = (asked.current += 1)
    const answer = await askNewsroom<Board>(address)
    const next = answer.isDone ? answer.value : null
    // A later question, or a card in somebody's hand, has overtaken this answer.
    if (number !== asked.current || busy.current > 0) return
    setIsOffline(next === null)
    if (next === null) return
    shown.current = address
    setBoard(next)
  }, [address])

  useEffect(() => {
    if (shown.current !== address) void refresh()
    const look = (): void => {
      if (document.visibilityState === 'visible' && busy.current === 0) void refresh()
    }
    const timer = setInterval(look, REFRESH_MILLISECONDS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [address, refresh])

  const hold = useCallback((isHeld: boolean): void => {
    busy.current += isHeld ? 1 : -1
  }, [])

  const move = useCallback(
    async (card: BoardCard, to: Stage): Promise<MoveOutcome> => {
      hold(true)
      asked.current += 1
      setBoard((before) => moveCard(before, card, to))
      const outcome = await saveStage(card, to)
      if (outcome.kind !== 'moved') setBoard((before) => moveCard(before, card, card.stage))
      hold(false)
      await refresh()
      return outcome
    },
    [hold, refresh],
  )

  const showMore = useCallback((stage: Stage): void => {
    setSizes((before) => ({ ...before, [stage]: (before[stage] ?? COLUMN_STEP) + COLUMN_STEP }))
  }, [])

  return { board, isOffline, move, showMore, hold }
}
