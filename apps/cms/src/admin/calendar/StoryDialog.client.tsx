'use client'
import { ScheduleForm } from '../../collections/Schedule/panel/ScheduleForm.client'
import '../../collections/Schedule/panel/SchedulePanel.css'
import { useModal } from '../useModal'
import { useWords } from '../useWords'
import { addressOfStory } from './addressOfStory'
import type { CalendarEntry } from './calendarEntry'
import { calendarWords } from './calendarWords'

type Props = {
  entry: CalendarEntry
  zone: string
  isBusy: boolean
  problem: string | null
  onSet: (at: Date) => void
  onCancelSchedule: (() => void) | undefined
  onClose: () => void
}

/** Another day and time for a story, typed. */
export const StoryDialog = ({ entry, zone, isBusy, problem, onSet, onCancelSchedule, onClose }: Props) => {
  const t = useWords(calendarWords)
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className="calendar-dialog"
      aria-labelledby="calendar-dialog-title"
      onClose={onClose}
    >
      <h2 id="calendar-dialog-title">{t('edit', { headline: entry.headline || t('untitled') })}</h2>
      <ScheduleForm
        zone={zone}
        at={new Date(entry.at)}
        label={t('move')}
        isBusy={isBusy}
        onSet={onSet}
        onClose={() => dialog.current?.close()}
      />
      {problem ? (
        <p className="schedule-form__problem" role="alert">
          {problem}
        </p>
      ) : null}
      <p className="calendar-dialog__links">
        <a href={addressOfStory(entry)}>{t('openStory')}</a>
        {onCancelSchedule ? (
          <button type="button" disabled={isBusy} onClick={onCancelSchedule}>
            {t('cancelIt')}
          </button>
        ) : null}
      </p>
    </dialog>
  )
}
