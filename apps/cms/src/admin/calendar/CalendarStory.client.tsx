'use client'
import type { DragEvent, KeyboardEvent } from 'react'
import { useWords } from '../useWords'
import { addressOfStory } from './addressOfStory'
import type { CalendarEntry } from './calendarEntry'
import { calendarWords } from './calendarWords'
import { LATE_SECONDS, lateness } from './lateness'

export type StoryActions = {
  canMove: (entry: CalendarEntry) => boolean
  heldKey: string | null
  timeOf: (entry: CalendarEntry) => string
  onOpen: (entry: CalendarEntry) => void
  onKey: (entry: CalendarEntry, event: KeyboardEvent<HTMLButtonElement>) => void
  onDrag: (entry: CalendarEntry, event: DragEvent<HTMLButtonElement>) => void
}

const markOf = ({ kind, action, state }: CalendarEntry) => {
  if (state === 'needs-a-person') return 'needsPerson'
  if (state === 'done') return action === 'unpublish' ? 'ended' : 'published'
  if (kind === 'scheduled') return action === 'unpublish' ? 'ends' : 'scheduled'
  return kind
}

/** A story on its day: what may be moved is a button, what has happened a link. */
export const CalendarStory = ({ entry, actions }: { entry: CalendarEntry; actions: StoryActions }) => {
  const t = useWords(calendarWords)
  const mark = markOf(entry)
  const isLate = entry.state === 'done' && Number(entry.lateBySeconds) > LATE_SECONDS
  const isHeld = actions.heldKey === entry.key
  const words = (
    <>
      <span className="calendar-story__time">{actions.timeOf(entry)}</span>{' '}
      <span className="calendar-story__mark">
        {entry.state === 'running' ? t('running') : t(mark)}
        {isLate ? `, ${t(...lateness(entry.lateBySeconds ?? 0))}` : ''}
      </span>{' '}
      <span className="calendar-story__headline">{entry.headline || t('untitled')}</span>
    </>
  )
  const className = `calendar-story calendar-story--${isLate ? 'late' : mark}${isHeld ? ' calendar-story--held' : ''}`
  if (!actions.canMove(entry))
    return (
      <a className={className} href={addressOfStory(entry)} data-key={entry.key}>
        {words}
      </a>
    )
  return (
    <button
      type="button"
      className={className}
      data-key={entry.key}
      draggable
      aria-pressed={isHeld}
      aria-describedby="calendar-help"
      onClick={() => actions.onOpen(entry)}
      onKeyDown={(event) => actions.onKey(entry, event)}
      onDragStart={(event) => actions.onDrag(entry, event)}
    >
      {words}
    </button>
  )
}
