'use client'
import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { zoneName } from '../../../admin/calendar/timeNames'
import { momentOf, wallTimeOf } from '../../../admin/calendar/wallTime'
import { useWords } from '../../../admin/useWords'
import { quickChoices } from './quickChoices'
import { scheduleWords } from './scheduleWords'
import { useMomentName } from './useMomentName'

type Props = {
  zone: string
  /** What is set now; without it tomorrow morning is offered. */
  at?: Date | undefined
  /** What the button says. */
  label: string
  isBusy: boolean
  onSet: (at: Date) => void
  onClose: () => void
}

/** Chooses a moment: day and time on the wall of the newsroom, whatever the clock of this person shows. */
export const ScheduleForm = ({ zone, at, label, isBusy, onSet, onClose }: Props) => {
  const t = useWords(scheduleWords)
  const id = useId()
  const [now] = useState(() => new Date())
  const choices = quickChoices(now, zone)
  const offered = at ?? choices.find(({ name }) => name === 'tomorrow')?.at ?? now
  const [place, setPlace] = useState(wallTimeOf(offered, zone))
  const [problem, setProblem] = useState<'noTime' | 'skipped' | 'isOver' | null>(null)
  const dayInput = useRef<HTMLInputElement>(null)
  const { name, ownName } = useMomentName(zone)
  const moment = momentOf(place, zone)
  const elsewhere = moment && ownName(moment)

  const choose = (chosen: Date): void => {
    setPlace(wallTimeOf(chosen, zone))
    setProblem(null)
  }
  // The panel lies in the story's own form, which a form inside it would submit.
  const submit = (event: FormEvent | { preventDefault: () => void }): void => {
    event.preventDefault()
    const found = !place.day || !place.time ? 'noTime' : moment === null ? 'skipped' : null
    const refused = found ?? (moment && moment.getTime() <= Date.now() ? 'isOver' : null)
    setProblem(refused)
    if (refused !== null) dayInput.current?.focus()
    else if (moment) onSet(moment)
  }

  return (
    <div
      className="schedule-form"
      role="group"
      aria-label={t('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) submit(event)
      }}
    >
      <p className="schedule-form__label" id={`${id}-quick`}>
        {t('quick')}
      </p>
      <div className="schedule-form__quick" role="group" aria-labelledby={`${id}-quick`}>
        {choices.map((choice) => (
          <button key={choice.name} type="button" onClick={() => choose(choice.at)}>
            {t(choice.name, { when: wallTimeOf(choice.at, zone).time })}
          </button>
        ))}
      </div>
      <div className="schedule-form__moment">
        <label>
          {t('day')}
          <input
            ref={dayInput}
            autoFocus
            type="date"
            value={place.day}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-help`}
            onChange={({ target }) => setPlace({ ...place, day: target.value })}
          />
        </label>
        <label>
          {t('time', { zone: zoneName(zone) })}
          <input
            type="time"
            value={place.time}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-help`}
            onChange={({ target }) => setPlace({ ...place, time: target.value })}
          />
        </label>
      </div>
      <p className="schedule-form__help" id={`${id}-help`} aria-live="polite">
        {problem ? <span className="schedule-form__problem">{t(problem)}</span> : null}
        {!problem && moment ? name(moment) : null}
        {!problem && elsewhere ? `; ${t('yourTime', { when: elsewhere })}` : null}
      </p>
      <div className="schedule-form__actions">
        <Button type="button" size="small" margin={false} disabled={isBusy} onClick={submit}>
          {label}
        </Button>
        <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
