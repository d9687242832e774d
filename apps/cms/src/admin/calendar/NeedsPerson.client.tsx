'use client'
import { useWords } from '../useWords'
import { addressOfStory } from './addressOfStory'
import type { CalendarEntry } from './calendarEntry'
import { calendarWords } from './calendarWords'
import { useReason } from './useReason'

type Props = {
  entries: readonly CalendarEntry[]
  nameOf: (moment: Date) => string
  isBusy: boolean
  /** Undefined for whoever may not decide. */
  onDismiss: ((entry: CalendarEntry) => void) | undefined
}

/** What the schedule could not carry out: why, and the way to the story. */
export const NeedsPerson = ({ entries, nameOf, isBusy, onDismiss }: Props) => {
  const t = useWords(calendarWords)
  const because = useReason()
  if (entries.length === 0) return null
  return (
    <section className="calendar__need" aria-labelledby="calendar-need">
      <h2 id="calendar-need">{t('needTitle')}</h2>
      <ul>
        {entries.map((entry) => {
          const headline = entry.headline || t(entry.isGone ? 'gone' : 'untitled')
          return (
            <li key={entry.key}>
              <div>
                {entry.isGone ? <strong>{headline}</strong> : <a href={addressOfStory(entry)}>{headline}</a>}
                <p>
                  {because(entry)}{' '}
                  <span className="calendar__due">{t('due', { when: nameOf(new Date(entry.at)) })}</span>
                </p>
              </div>
              {onDismiss ? (
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={t('dismissThis', { headline })}
                  onClick={() => onDismiss(entry)}
                >
                  {t('dismiss')}
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
