'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Answered } from '../askNewsroom'
import { askNewsroom } from '../askNewsroom'
import type { CalendarAnswer, CalendarEntry } from './calendarEntry'

const LOOK_MILLISECONDS = 15_000

export type CalendarData = {
  /** null until the server has answered once. */
  answer: CalendarAnswer | null
  hasFailed: boolean
  load: () => Promise<void>
  move: (entry: CalendarEntry, at: Date) => Promise<Answered<unknown>>
}

/** What the server has for a span of time, looked at again while the calendar is open. */
export const useCalendar = ({ from, to }: { from: Date; to: Date }): CalendarData => {
  const [answer, setAnswer] = useState<CalendarAnswer | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  // What was asked before a story was moved knows its old place: such an answer would put it back for a moment.
  const moves = useRef(0)
  const address = useMemo(
    () => `schedule/calendar?from=${from.toISOString()}&to=${to.toISOString()}`,
    [from, to],
  )
  const load = useCallback(
    async (signal?: AbortSignal) => {
      const asOf = moves.current
      const asked = await askNewsroom<CalendarAnswer>(address, signal ? { signal } : {})
      if (signal?.aborted || asOf !== moves.current) return
      setHasFailed(!asked.isDone)
      if (asked.isDone) setAnswer(asked.value)
    },
    [address],
  )
  useEffect(() => {
    const stop = new AbortController()
    void load(stop.signal)
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void load(stop.signal)
    }, LOOK_MILLISECONDS)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [load])
  /** Shown at its new place at once; a refusal is told, and the server's answer stands again. */
  const move = async (entry: CalendarEntry, at: Date): Promise<Answered<unknown>> => {
    moves.current += 1
    const moved = { ...entry, at: at.toISOString() }
    setAnswer((old) =>
      old ? { ...old, entries: [...old.entries.filter(({ key }) => key !== entry.key), moved] } : old,
    )
    const result = await (entry.row
      ? askNewsroom(`schedule/${entry.row}`, { method: 'PATCH', body: { at: moved.at } })
      : askNewsroom(`articles/${entry.article}?draft=true&depth=0`, {
          method: 'PATCH',
          body: { due: moved.at },
        }))
    moves.current += 1
    await load()
    return result
  }
  return { answer, hasFailed, load, move }
}
