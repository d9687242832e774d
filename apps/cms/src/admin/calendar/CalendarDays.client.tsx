'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DragEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useWords } from '../useWords'
import type { CalendarEntry } from './calendarEntry'
import type { CalendarViewName } from './calendarSpan'
import type { StoryActions } from './CalendarStory.client'
import { CalendarStory } from './CalendarStory.client'
import { calendarWords } from './calendarWords'
import { dayName, shortDayName, weekdayName } from './timeNames'
import type { Day } from './wallTime'

/** A place that a story can be dropped on: a day, or an hour of it. */
export type Place = { day: Day; hour?: number }

type Props = {
  view: CalendarViewName
  days: readonly Day[]
  /** The month in which days are not pale. */
  month: string
  today: Day
  storiesAt: (place: Place) => CalendarEntry[]
  actions: StoryActions
  onDrop: (key: string, place: Place) => void
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
export const DRAGGED = 'application/x-dateline-entry'

const Stories = ({ entries, actions }: { entries: CalendarEntry[]; actions: StoryActions }) =>
  entries.length === 0 ? null : (
    <ul className="calendar-stories">
      {entries.map((entry) => (
        <li key={entry.key}>
          <CalendarStory entry={entry} actions={actions} />
        </li>
      ))}
    </ul>
  )

const Cell = ({
  place,
  className,
  onDrop,
  children,
}: {
  place: Place
  className: string
  onDrop: Props['onDrop']
  children: ReactNode
}) => {
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <td
      className={`${className}${isOver ? ' calendar-cell--over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false)
        const key = event.dataTransfer.getData(DRAGGED)
        if (key === '') return
        event.preventDefault()
        onDrop(key, place)
      }}
    >
      {children}
    </td>
  )
}

const weeksIn = (days: readonly Day[]): Day[][] =>
  Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))

const MonthTable = ({ days, month, today, storiesAt, actions, onDrop }: Props) => {
  const { language } = useTranslation().i18n
  return (
    <table className="calendar-table calendar-table--month">
      <thead>
        <tr>
          {days.slice(0, 7).map((day) => (
            <th key={day} scope="col">
              {weekdayName(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksIn(days).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Cell
                key={day}
                place={{ day }}
                className={`calendar-cell${day.startsWith(month) ? '' : ' calendar-cell--outside'}`}
                onDrop={onDrop}
              >
                <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="newsroom-quiet">{dayName(day, language)}</span>
                </time>
                <Stories entries={storiesAt({ day })} actions={actions} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WeekTable = ({ days, today, storiesAt, actions, onDrop }: Props) => {
  const t = useWords(calendarWords)
  const { language } = useTranslation().i18n
  return (
    <table className="calendar-table calendar-table--week">
      <thead>
        <tr>
          <th scope="col">
            <span className="newsroom-quiet">{t('hour')}</span>
          </th>
          {days.map((day) => (
            <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
              {shortDayName(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOURS.map((hour) => (
          <tr key={hour}>
            <th scope="row">{String(hour).padStart(2, '0')}</th>
            {days.map((day) => (
              <Cell key={day} place={{ day, hour }} className="calendar-cell" onDrop={onDrop}>
                <Stories entries={storiesAt({ day, hour })} actions={actions} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const DayList = ({ days, storiesAt, actions }: Props) => {
  const { language } = useTranslation().i18n
  return (
    <div className="calendar-list">
      {days
        .map((day) => ({ day, entries: storiesAt({ day }) }))
        .filter(({ entries }) => entries.length > 0)
        .map(({ day, entries }) => (
          <section key={day} aria-labelledby={`calendar-${day}`}>
            <h2 id={`calendar-${day}`}>{dayName(day, language)}</h2>
            <Stories entries={entries} actions={actions} />
          </section>
        ))}
    </div>
  )
}

/** The same stories as a month, a week with its hours, or a list of days. */
export const CalendarDays = (props: Props) => {
  switch (props.view) {
    case 'month':
      return <MonthTable {...props} />
    case 'week':
      return <WeekTable {...props} />
    case 'list':
      return <DayList {...props} />
  }
}
