'use client'
import { useWords } from '../useWords'
import type { CalendarAnswer } from './calendarEntry'
import type { CalendarViewName } from './calendarSpan'
import { VIEWS } from './calendarSpan'
import { calendarWords } from './calendarWords'

export type CalendarFilter = { section: string; language: string }

type Props = {
  title: string
  view: CalendarViewName
  filter: CalendarFilter
  sections: CalendarAnswer['sections']
  languages: readonly string[]
  onView: (view: CalendarViewName) => void
  onTurn: (by: 1 | -1) => void
  onToday: () => void
  onFilter: (filter: CalendarFilter) => void
}

/** Which days, in which form, of which part of the newspaper. */
export const CalendarToolbar = (props: Props) => {
  const { title, view, filter, sections, languages, onView, onTurn, onToday, onFilter } = props
  const t = useWords(calendarWords)
  const shown = sections.filter(({ language }) => !filter.language || language === filter.language)
  return (
    <div className="calendar-toolbar">
      <div className="calendar-toolbar__pages">
        <button type="button" aria-label={t('earlier')} onClick={() => onTurn(-1)}>
          <span aria-hidden="true">‹</span>
        </button>
        <button type="button" onClick={onToday}>
          {t('today')}
        </button>
        <button type="button" aria-label={t('later')} onClick={() => onTurn(1)}>
          <span aria-hidden="true">›</span>
        </button>
        <h2 className="calendar-toolbar__title" aria-live="polite">
          {title}
        </h2>
      </div>
      <div className="calendar-toolbar__views" role="group" aria-label={t('view')}>
        {VIEWS.map((name) => (
          <button key={name} type="button" aria-pressed={name === view} onClick={() => onView(name)}>
            {t(name)}
          </button>
        ))}
      </div>
      <div className="calendar-toolbar__filters">
        <label>
          {t('section')}{' '}
          <select
            value={filter.section}
            onChange={({ target }) => onFilter({ ...filter, section: target.value })}
          >
            <option value="">{t('all')}</option>
            {shown.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('language')}{' '}
          <select
            value={filter.language}
            onChange={({ target }) => onFilter({ section: '', language: target.value })}
          >
            <option value="">{t('all')}</option>
            {languages.map((language) => (
              <option key={language} value={language}>
                {language}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}
