'use client'
import { lazy } from 'react'
import { keepTrying } from '../later/keepTrying'
import { Later } from '../later/Later.client'

const Calendar = lazy(keepTrying(() => import('./Calendar.client').then((m) => ({ default: m.Calendar }))))

/** Loads the calendar where somebody opens it, and nowhere else. */
export const CalendarLoader = ({ zone }: { zone: string }) => (
  <Later>
    <Calendar zone={zone} />
  </Later>
)
