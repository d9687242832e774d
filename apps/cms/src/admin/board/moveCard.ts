import type { Stage } from '../../workflow/stages'
import type { Told } from '../told'
import type { Board, BoardCard } from './board'

/** The board with one card in another column, on top of it, as the newest that was touched. */
export const moveCard = (board: Board, card: BoardCard, to: Stage): Board => ({
  ...board,
  columns: board.columns.map((column) => {
    const others = column.cards.filter(({ id }) => id !== card.id)
    return { ...column, cards: column.stage === to ? [{ ...card, stage: to }, ...others] : others }
  }),
})

export const cardOf = (board: Board, id: string): BoardCard | undefined =>
  board.columns.flatMap(({ cards }) => cards).find((card) => card.id === id)

/** Why a card may not go there; null where it may. */
export const refusalOf = (card: BoardCard, to: Stage): Told | null =>
  card.moves.find((move) => move.to === to)?.refusal ?? null
