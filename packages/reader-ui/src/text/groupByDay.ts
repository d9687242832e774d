import type { Card } from '@dateline/content-schema/card'
import { dayOf } from './dates'

export type Day = { day: string; cards: Card[] }

/** Neighbours of one day in the newspaper's zone stand together; the order of the cards is kept. */
export const groupByDay = (cards: readonly Card[], timeZone: string): Day[] =>
  cards.reduce<Day[]>((days, card) => {
    const day = dayOf(card.firstPublishedAt, timeZone)
    const last = days.at(-1)
    return last?.day === day
      ? [...days.slice(0, -1), { day, cards: [...last.cards, card] }]
      : [...days, { day, cards: [card] }]
  }, [])
