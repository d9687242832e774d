import type { KeyboardCoordinateGetter } from '@dnd-kit/core'
import type { Stage } from '../../workflow/stages'
import { STAGES } from '../../workflow/stages'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }
/** Within the column that a card is carried to, so that it is over this one and no other. */
const INSET = { x: 4, y: 48 }

/** The arrow keys carry a card from column to column. */
export const columnKeys =
  (stageOf: (id: string) => Stage | undefined): KeyboardCoordinateGetter =>
  (event, { active, context: { over, droppableRects } }) => {
    const step = STEPS[event.code]
    if (step === undefined) return undefined
    event.preventDefault()
    const here = (over?.id ?? stageOf(String(active))) as Stage
    const next = STAGES[STAGES.indexOf(here) + step]
    const place = next === undefined ? undefined : droppableRects.get(next)
    return place && { x: place.left + INSET.x, y: place.top + INSET.y }
  }
