import { boundsOf, unitOf, type Period, type PeriodUnit } from '@dateline/content-schema/period'

export type DateForm = 'day' | 'dayAndTime' | 'time' | 'dateLine'

const FORMS: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  dayAndTime: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dateLine: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
}

/** How a moment is shown: `language` decides the words, `timeZone` (IANA) the day and the hour. */
export type DateView = { language: string; timeZone: string }

/** A language that the runtime does not know would be shown in that of the server; English is the known fallback. */
const localeOf = (language: string): string =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : 'en'

/** @param iso ISO 8601, a moment */
export const formatDate = (iso: string, form: DateForm, { language, timeZone }: DateView): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...FORMS[form], timeZone }).format(new Date(iso))

/** @param day a day of the calendar, such as 2026-03-13: no zone moves it */
export const formatDay = (day: string, language: string): string =>
  formatDate(`${day}T12:00:00Z`, 'day', { language, timeZone: 'UTC' })

/** The day of a moment in a zone, as `2026-03-13`. */
export const dayOf = (iso: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

const PERIODS: Record<PeriodUnit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: FORMS.day,
}
const PARTS: Record<PeriodUnit, Intl.DateTimeFormatOptions> = {
  year: PERIODS.year,
  month: { month: 'long' },
  day: { day: 'numeric' },
}

const format = (period: Period, language: string, options: Intl.DateTimeFormatOptions): string => {
  const written = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    new Date(boundsOf(period).start),
  )
  // Russian months have a small letter, and these stand by themselves.
  return written.slice(0, 1).toLocaleUpperCase(language) + written.slice(1)
}

/** A year, month or day of the archive, whole: "March 2026". */
export const formatPeriod = (period: Period, language: string): string =>
  format(period, language, PERIODS[unitOf(period)])

/** The same inside the longer period that it belongs to: "March" of a year, "13" of a month. */
export const formatPart = (period: Period, language: string): string =>
  format(period, language, PARTS[unitOf(period)])
