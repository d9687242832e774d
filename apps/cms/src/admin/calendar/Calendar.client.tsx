'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useScheduleRefusal } from '../../collections/Schedule/panel/useScheduleRefusal'
import { isEditor, isPublisher } from '../../access/roles'
import { LANGUAGES } from '../../languages'
import type { User } from '../../payload-types'
import { askNewsroom } from '../askNewsroom'
import { useWords } from '../useWords'
import './Calendar.css'
import type { Place } from './CalendarDays.client'
import { CalendarDays, DRAGGED } from './CalendarDays.client'
import type { CalendarEntry } from './calendarEntry'
import type { CalendarViewName } from './calendarSpan'
import { shownDays, spanOfDays, turnPage } from './calendarSpan'
import type { StoryActions } from './CalendarStory.client'
import type { CalendarFilter } from './CalendarToolbar.client'
import { CalendarToolbar } from './CalendarToolbar.client'
import { calendarWords } from './calendarWords'
import { momentAfterKey } from './momentAfterKey'
import { NeedsPerson } from './NeedsPerson.client'
import { StoryDialog } from './StoryDialog.client'
import { dayName, monthName, momentName, zoneName } from './timeNames'
import { useCalendar } from './useCalendar'
import { momentOf, onDay, wallTimeOf } from './wallTime'

type Held = { entry: CalendarEntry; at: Date }

const isShown = (entry: CalendarEntry, { section, language }: CalendarFilter): boolean =>
  (section === '' || entry.section === section) && (language === '' || entry.language === language)

/** The same time of another day; on an hour of a week, the minutes are kept. */
const momentAt = (at: Date, { day, hour }: Place, zone: string): Date => {
  if (hour === undefined) return onDay(at, { day, zone })
  const minutes = wallTimeOf(at, zone).time.slice(3)
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return momentOf({ day, time }, zone) ?? onDay(at, { day, zone })
}

/** What goes out when, and the places to change it: by dragging, by the arrow keys, or typed. */
export const Calendar = ({ zone }: { zone: string }) => {
  const t = useWords(calendarWords)
  const { language } = useTranslation().i18n
  const whyNot = useScheduleRefusal(zone)
  const { user } = useAuth<User>()
  const today = wallTimeOf(new Date(), zone).day
  const [view, setView] = useState<CalendarViewName>('month')
  const [day, setDay] = useState(today)
  const [filter, setFilter] = useState<CalendarFilter>({ section: '', language: '' })
  const days = useMemo(() => shownDays(view, day), [view, day])
  const span = useMemo(() => spanOfDays(days, zone), [days, zone])
  const { answer, hasFailed, load, move } = useCalendar(span)
  const [held, setHeld] = useState<Held | null>(null)
  const [opened, setOpened] = useState<CalendarEntry | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [news, setNews] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const focusNext = useRef<string | null>(null)

  // A story that moved stands in another cell, where it is drawn anew: the focus goes with it, before the next key.
  useLayoutEffect(() => {
    const key = focusNext.current
    if (key === null) return
    focusNext.current = null
    page.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  })

  const nameOf = (moment: Date): string => momentName(moment, { language, zone }, new Date())
  const telling = ({ headline }: CalendarEntry, moment: Date) => ({
    headline: headline || t('untitled'),
    when: nameOf(moment),
  })
  const answered = answer?.entries ?? []
  // What is carried past the edge of what is shown is not among what the server has there.
  const isAway = held !== null && !answered.some(({ key }) => key === held.entry.key)
  const entries = (isAway ? [...answered, held.entry] : answered)
    .filter((entry) => isShown(entry, filter))
    .map((entry) => (entry.key === held?.entry.key ? { ...entry, at: held.at.toISOString() } : entry))
  const storiesAt = ({ day: wanted, hour }: Place): CalendarEntry[] =>
    entries.filter(({ at }) => {
      const shown = wallTimeOf(new Date(at), zone)
      return shown.day === wanted && (hour === undefined || Number(shown.time.slice(0, 2)) === hour)
    })
  const canMove = ({ kind, state }: CalendarEntry): boolean =>
    kind === 'planned' ? isEditor(user) : isPublisher(user) && state === 'waiting'

  const put = async (entry: CalendarEntry, at: Date): Promise<boolean> => {
    if (at.getTime() === new Date(entry.at).getTime()) {
      setNews(t('putBack', telling(entry, at)))
      return true
    }
    if (entry.kind === 'scheduled' && at.getTime() <= Date.now()) {
      setProblem(t('noDrop'))
      return false
    }
    setIsBusy(true)
    const result = await move(entry, at)
    setIsBusy(false)
    setProblem(result.isDone ? null : whyNot(result) || t('failed'))
    setNews(result.isDone ? t('moved', telling(entry, at)) : '')
    return result.isDone
  }
  const hold = (next: Held | null): void => {
    if (next) {
      focusNext.current = next.entry.key
      setNews(t('held', telling(next.entry, next.at)))
      const shownDay = wallTimeOf(next.at, zone).day
      if (!days.includes(shownDay)) setDay(shownDay)
    }
    setHeld(next)
  }
  const setDown = (): void => {
    if (!held) return
    const { entry, at } = held
    focusNext.current = entry.key
    setHeld(null)
    void put(entry, at)
  }
  const onKey = (entry: CalendarEntry, event: KeyboardEvent): void => {
    const isHeld = held?.entry.key === entry.key
    if (event.key === ' ' || (event.key === 'Enter' && isHeld)) {
      event.preventDefault()
      if (isHeld) setDown()
      else hold({ entry, at: new Date(entry.at) })
      return
    }
    if (!isHeld) return
    if (event.key === 'Escape') {
      event.preventDefault()
      setNews(t('putBack', telling(entry, new Date(held.entry.at))))
      focusNext.current = entry.key
      setHeld(null)
      return
    }
    const at = momentAfterKey({ at: held.at, view, zone }, event.key)
    if (at === null) return
    event.preventDefault()
    hold({ entry: held.entry, at })
  }
  const actions: StoryActions = {
    canMove,
    heldKey: held?.entry.key ?? null,
    timeOf: ({ at }) => wallTimeOf(new Date(at), zone).time,
    onOpen: (entry) => {
      setProblem(null)
      setOpened(entry)
    },
    onKey,
    onDrag: (entry, event) => {
      event.dataTransfer.setData(DRAGGED, entry.key)
      event.dataTransfer.effectAllowed = 'move'
    },
  }
  const drop = (key: string, place: Place): void => {
    const entry = entries.find((one) => one.key === key)
    if (entry) void put(entry, momentAt(new Date(entry.at), place, zone))
  }
  const cancel = async ({ row }: CalendarEntry, success: string): Promise<void> => {
    setIsBusy(true)
    const result = await askNewsroom(`schedule/${row ?? ''}/cancel`, { method: 'POST' })
    await load()
    setIsBusy(false)
    setProblem(result.isDone ? null : whyNot(result) || t('failed'))
    if (!result.isDone) return
    setOpened(null)
    setNews(success)
  }
  const close = (): void => {
    focusNext.current = opened?.key ?? null
    setOpened(null)
    setProblem(null)
  }
  const title =
    view === 'month'
      ? monthName(day, language)
      : `${dayName(days[0] ?? day, language)} – ${dayName(days.at(-1) ?? day, language)}`
  const isFiltered = filter.section !== '' || filter.language !== ''
  const needPerson = (answer?.needPerson ?? []).filter((entry) => isShown(entry, filter))

  return (
    <div ref={page} className="calendar">
      <CalendarToolbar
        title={title}
        view={view}
        filter={filter}
        sections={answer?.sections ?? []}
        languages={LANGUAGES.map(({ value }) => value)}
        onView={setView}
        onTurn={(by) => setDay(turnPage(view, { day, by }))}
        onToday={() => setDay(today)}
        onFilter={setFilter}
      />
      <p className="calendar__times">{t('times', { zone: zoneName(zone) })}</p>
      <NeedsPerson
        entries={needPerson}
        nameOf={nameOf}
        isBusy={isBusy}
        onDismiss={isPublisher(user) ? (entry) => void cancel(entry, t('dismissed')) : undefined}
      />
      {problem && !opened ? (
        <p className="calendar__problem" role="alert">
          {problem}
        </p>
      ) : null}
      {hasFailed ? (
        <p className="calendar__problem" role="alert">
          {t('failed')}
        </p>
      ) : null}
      {answer && entries.length === 0 ? (
        <div className="newsroom-empty">
          <p>{t(isFiltered ? 'emptyFilter' : 'emptyMonth')}</p>
          <p>{t('teach')}</p>
        </div>
      ) : null}
      {answer?.isCut ? <p>{t('cut')}</p> : null}
      <CalendarDays
        view={view}
        days={days}
        month={day.slice(0, 7)}
        today={today}
        storiesAt={storiesAt}
        actions={actions}
        onDrop={drop}
      />
      <p className="calendar__help" id="calendar-help">
        {t('help')}
      </p>
      <p className="newsroom-quiet" role="status">
        {news}
      </p>
      {opened ? (
        <StoryDialog
          key={opened.key}
          entry={opened}
          zone={zone}
          isBusy={isBusy}
          problem={problem}
          onSet={(at) =>
            void put(opened, at).then((isDone) => {
              if (isDone) close()
            })
          }
          onCancelSchedule={
            opened.row
              ? () => void cancel(opened, t('cancelled', { headline: opened.headline || t('untitled') }))
              : undefined
          }
          onClose={close}
        />
      ) : null}
    </div>
  )
}
