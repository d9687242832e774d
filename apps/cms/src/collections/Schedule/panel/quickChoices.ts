import type { WallTime } from '../../../admin/calendar/wallTime'
import { addDays, momentOf, startOfWeek, wallTimeOf } from '../../../admin/calendar/wallTime'

export type QuickChoice = { name: 'inAnHour' | 'tonight' | 'tomorrow' | 'monday'; at: Date }

const MORNING = '06:00'
const EVENING = '18:00'
const FIVE_MINUTES = 300_000

/** The times that a newsroom mostly chooses, as seen on its wall; only those that are ahead, and each once. */
export const quickChoices = (now: Date, zone: string): QuickChoice[] => {
  const { day } = wallTimeOf(now, zone)
  const on = (name: QuickChoice['name'], place: WallTime): QuickChoice[] => {
    const at = momentOf(place, zone)
    return at && at.getTime() > now.getTime() + FIVE_MINUTES ? [{ name, at }] : []
  }
  const inAnHour = new Date(Math.ceil((now.getTime() + 12 * FIVE_MINUTES) / FIVE_MINUTES) * FIVE_MINUTES)
  const monday = addDays(startOfWeek(day), 7)
  const tomorrow = addDays(day, 1)
  return [
    { name: 'inAnHour', at: inAnHour },
    ...on('tonight', { day, time: EVENING }),
    ...on('tomorrow', { day: tomorrow, time: MORNING }),
    ...(monday === tomorrow ? [] : on('monday', { day: monday, time: MORNING })),
  ]
}
