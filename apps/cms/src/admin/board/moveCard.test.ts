import { describe, expect, it } from 'vitest'
import type { Board, BoardCard } from './board'
import { cardOf, moveCard, refusalOf } from './moveCard'

const aCard = (id: string, stage: BoardCard['stage']): BoardCard => ({
  id,
  headline: id,
  stage,
  language: 'en',
  section: null,
  desk: null,
  assignee: null,
  due: null,
  updatedAt: '2026-03-13T12:00:00.000Z',
  revision: 1,
  isOnSite: false,
  moves: [{ to: 'ready', refusal: { message: 'Ask an editor.' } }],
})
const ferry = aCard('ferry', 'writing')
const board: Board = {
  now: '2026-03-13T12:00:00.000Z',
  columns: [
    { stage: 'writing', cards: [ferry, aCard('quay', 'writing')], hasMore: false },
    { stage: 'editing', cards: [aCard('lamp', 'editing')], hasMore: true },
  ],
}

describe('a card that is moved', () => {
  it('leaves its column and stands first in the other one', () => {
    const moved = moveCard(board, ferry, 'editing')
    expect(moved.columns.map(({ cards }) => cards.map(({ id }) => id))).toEqual([['quay'], ['ferry', 'lamp']])
    expect(cardOf(moved, 'ferry')?.stage).toBe('editing')
    expect(moved.columns[1]?.hasMore).toBe(true)
  })

  it('changes nothing of the board that it came from', () => {
    const before = structuredClone(board)
    moveCard(board, ferry, 'editing')
    expect(board).toEqual(before)
  })

  it('knows where it may not go', () => {
    expect(refusalOf(ferry, 'ready')).toEqual({ message: 'Ask an editor.' })
    expect(refusalOf(ferry, 'writing')).toBeNull()
  })
})
