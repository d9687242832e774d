import { boundsOf, periodOf, unitOf, type Period } from '@dateline/content-schema/period'
import { FRONT_TAG, tagOf, type Tag } from '@dateline/content-schema/tag'

/** Neighbours that are further apart are told by the months between them, not by the days. */
const CLOSE_MS = 31 * 86_400_000

type Place = { period: Period; earlier: Period | null; later: Period | null }

/**
 * What a page of the archive is built from: its own stories, and that nothing stands between it and its neighbours.
 * Where there is no neighbour yet, any new story may be the one.
 */
export const archiveTags = ({ period, earlier, later }: Place): Tag[] => {
  const { start } = boundsOf(earlier ?? period)
  const { end } = boundsOf(later ?? period)
  const isClose = Date.parse(end) - Date.parse(start) <= CLOSE_MS
  const unit = unitOf(period) === 'day' && isClose ? 'day' : 'month'
  const tags = earlier === null || later === null ? [FRONT_TAG] : []
  for (let moment = start; moment < end; moment = boundsOf(periodOf(moment, unit)).end)
    tags.push(tagOf(unit, periodOf(moment, unit)))
  return tags
}
