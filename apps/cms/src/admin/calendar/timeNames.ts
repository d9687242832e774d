import type { Day } from './wallTime'

/** Where the words of dates come from: the language of the interface. */
export const localeOf = (language: string): string => (language === 'ru' ? 'ru' : 'en-GB')

/** The place of a zone as people say it: "Riga" of Europe/Riga. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

type Place = { language: string; zone: string }

const inZone =
  (options: Intl.DateTimeFormatOptions) =>
  (moment: Date, { language, zone }: Place): string =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone }).format(moment)

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

export const clockName = inZone(CLOCK)
/** "Fri 27 Nov, 06:00", with the year where it is not this one. */
export const momentName = (moment: Date, place: Place, now: Date): string => {
  const isThisYear = moment.getUTCFullYear() === now.getUTCFullYear()
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return inZone({ ...day, ...CLOCK, ...(isThisYear ? {} : { year: 'numeric' }) })(moment, place)
}

const ofDay =
  (options: Intl.DateTimeFormatOptions) =>
  (day: Day, language: string): string =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T12:00:00Z`),
    )

export const dayName = ofDay({ weekday: 'long', day: 'numeric', month: 'long' })
export const shortDayName = ofDay({ weekday: 'short', day: 'numeric', month: 'short' })
export const weekdayName = ofDay({ weekday: 'short' })
export const monthName = ofDay({ month: 'long', year: 'numeric' })
