'use client'
import { lazy, Suspense } from 'react'
import { useWords } from '../useWords'
import { calendarWords } from './calendarWords'

const Calendar = lazy(() => import('./Calendar.client').then((m) => ({ default: m.Calendar })))

/** Loads the calendar where somebody opens it, and nowhere else. */
export const CalendarLoader = ({ zone }: { zone: string }) => {
  const t = useWords(calendarWords)
  return (
    <Suspense fallback={<p role="status">{t('loading')}</p>}>
      <Calendar zone={zone} />
    </Suspense>
  )
}
