import type { Told } from '../told'
import type { Stage } from '../../workflow/stages'

export type Named = { id: string; name: string }

/** A place that a story could be moved to; `refusal` says why not, null where it may. */
export type BoardMove = { to: Stage; refusal: Told | null }

export type BoardCard = {
  id: string
  headline: string
  stage: Stage
  language: string
  section: Named | null
  desk: Named | null
  assignee: Named | null
  /** ISO 8601. */
  due: string | null
  updatedAt: string
  /** What the next save names. */
  revision: number
  /** Readers see an earlier text of it. */
  isOnSite: boolean
  moves: BoardMove[]
}

export type BoardColumn = { stage: Stage; cards: BoardCard[]; hasMore: boolean }

export type Board = {
  columns: BoardColumn[]
  /** The clock that due times are compared with. ISO 8601. */
  now: string
}

export type BoardOptions = { sections: Named[]; desks: Named[]; people: Named[] }
