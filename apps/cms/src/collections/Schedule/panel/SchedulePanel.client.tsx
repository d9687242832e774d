'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { lazy, useState } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'
import { isPublisher } from '../../../access/roles'
import type { Answered } from '../../../admin/askNewsroom'
import { LATE_SECONDS, lateness } from '../../../admin/calendar/lateness'
import { zoneName } from '../../../admin/calendar/timeNames'
import { useReason } from '../../../admin/calendar/useReason'
import { useWords } from '../../../admin/useWords'
import type { Schedule, User } from '../../../payload-types'
import { KIND_KEYS } from '../../Articles/publishing/kindKeys'
import { publishWords } from '../../Articles/publishing/publishWords'
import './SchedulePanel.css'
import { scheduleWords } from './scheduleWords'
import type { StorySchedule } from './storySchedule'
import { cancelSchedule, moveSchedule, scheduleEnd } from './storySchedule'
import { useMomentName } from './useMomentName'
import { useScheduleRefusal } from './useScheduleRefusal'
import { useStorySchedule } from './useStorySchedule'

const ScheduleForm = lazy(
  keepTrying(() => import('./ScheduleForm.client').then((m) => ({ default: m.ScheduleForm }))),
)
const ScheduleDialog = lazy(
  keepTrying(() => import('./ScheduleDialog.client').then((m) => ({ default: m.ScheduleDialog }))),
)
const NewerChanges = lazy(
  keepTrying(() => import('./NewerChanges.client').then((m) => ({ default: m.NewerChanges }))),
)

/** What the form chooses a moment for: something new, or a row that is moved. */
type Choosing = { action: Schedule['action']; row?: Schedule }
/** What is looked through before it is approved. */
type Approving = { at: Date; row?: Schedule | undefined }
type Told = { kind: 'done' | 'refused'; words: string }
type Deed = () => Promise<Answered<unknown>>

const DAY = 86_400_000

const Line = ({ row, schedule }: { row: Schedule; schedule: StorySchedule }) => {
  const t = useWords(scheduleWords)
  const because = useReason()
  const { name, ownName } = useMomentName(schedule.timeZone)
  const at = new Date(row.at)
  const place = { when: name(at), zone: zoneName(schedule.timeZone) }
  const elsewhere = ownName(at)
  const isEnd = row.action === 'unpublish'
  if (row.state === 'running') return <p className="schedule-panel__line">{t('running')}</p>
  if (row.state === 'needs-a-person')
    return (
      <div className="schedule-panel__alarm" role="alert">
        <p>
          <strong>{t('needsPerson')}</strong> {t('needsPersonDue', place)}
        </p>
        {row.reason ? <p>{because(row)}</p> : null}
      </div>
    )
  if (row.state === 'done')
    return (
      <p className="schedule-panel__line">
        {t(isEnd ? 'wentAway' : 'wentOut', { ...place, when: name(new Date(row.doneAt ?? row.at)) })}{' '}
        {row.lateBySeconds && row.lateBySeconds > LATE_SECONDS ? t(...lateness(row.lateBySeconds)) : null}
      </p>
    )
  return (
    <p className="schedule-panel__line">
      <strong>{t(isEnd ? 'endsAt' : schedule.isLive ? 'changesAt' : 'goesOut', place)}</strong>
      {elsewhere ? <span className="schedule-panel__own">{t('yourTime', { when: elsewhere })}</span> : null}
    </p>
  )
}

const labelOf = ({ action, row }: Choosing): 'move' | 'set' | 'next' => {
  if (row?.state === 'waiting') return 'move'
  return action === 'publish' ? 'next' : 'set'
}

const isRecent = (row: Schedule | null): row is Schedule =>
  row !== null && Date.now() - new Date(row.doneAt ?? row.at).getTime() < DAY

/** When a story goes out, and away: set, moved and cancelled where the story is written. */
export const SchedulePanel = () => {
  const { id } = useDocumentInfo()
  return id ? <PanelOfStory article={String(id)} /> : null
}

const PanelOfStory = ({ article }: { article: string }) => {
  const t = useWords(scheduleWords)
  const say = useWords(publishWords)
  const { user } = useAuth<User>()
  const { schedule, reload } = useStorySchedule(article)
  const { name } = useMomentName(schedule?.timeZone ?? 'UTC')
  const whyNot = useScheduleRefusal(schedule?.timeZone ?? 'UTC')
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const [approving, setApproving] = useState<Approving | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  if (schedule === null) return null

  const { open, done, isLive, hasNewText, timeZone } = schedule
  const mayDecide = isPublisher(user)
  const pendingOf = (action: Schedule['action']): Schedule | undefined =>
    open.find((row) => row.action === action && row.state !== 'needs-a-person')
  const canPublish = !open.some(({ action }) => action === 'publish') && hasNewText
  const canEnd = !open.some(({ action }) => action === 'unpublish') && (isLive || pendingOf('publish'))

  const act = async (deed: Deed, success: 'saved' | 'moved' | 'cancelled'): Promise<void> => {
    setIsBusy(true)
    const answer = await deed()
    await reload()
    setIsBusy(false)
    if (answer.isDone) setChoosing(null)
    setTold(
      answer.isDone
        ? { kind: 'done', words: t(success) }
        : { kind: 'refused', words: whyNot(answer) || t('offline') },
    )
  }
  const set = ({ action, row }: Choosing, at: Date): void => {
    if (row?.state === 'waiting' || (row && action === 'unpublish'))
      void act(() => moveSchedule(row.id, at), 'moved')
    else if (action === 'unpublish') void act(() => scheduleEnd(article, at), 'saved')
    else setApproving({ at, row })
  }
  const choose = (next: Choosing): void => {
    setTold(null)
    setChoosing(next)
  }
  const small = { type: 'button', size: 'small', margin: false, buttonStyle: 'secondary' } as const

  return (
    <section className="field-type schedule-panel" aria-labelledby="schedule-panel-title">
      <h2 className="schedule-panel__title" id="schedule-panel-title">
        {t('title')}
      </h2>
      {open.length === 0 && !isRecent(done) ? <p className="schedule-panel__line">{t('none')}</p> : null}
      {open.length === 0 && isRecent(done) ? <Line row={done} schedule={schedule} /> : null}
      {open.map((row) => (
        <div key={row.id} className="schedule-panel__row">
          <Line row={row} schedule={schedule} />
          {row.action === 'publish' && row.state === 'waiting' && row.version ? (
            <>
              <p className="schedule-panel__help">{t('approvedIs')}</p>
              {row.kind ? (
                <p className="schedule-panel__help">
                  {say(KIND_KEYS[row.kind])}
                  {row.note ? <>: “{row.note}”</> : null}
                </p>
              ) : null}
              {row.revision === schedule.revision ? null : (
                <Later>
                  <NewerChanges
                    article={article}
                    version={row.version}
                    revision={schedule.revision}
                    isBusy={isBusy}
                    onApprove={mayDecide ? () => setApproving({ at: new Date(row.at), row }) : undefined}
                  />
                </Later>
              )}
            </>
          ) : null}
          {mayDecide && row.state !== 'running' ? (
            <div className="schedule-panel__actions">
              <Button {...small} disabled={isBusy} onClick={() => choose({ action: row.action, row })}>
                {t(row.state === 'needs-a-person' ? 'again' : 'reschedule')}
              </Button>
              <Button
                {...small}
                disabled={isBusy}
                onClick={() => void act(() => cancelSchedule(row.id), 'cancelled')}
              >
                {t(row.state === 'needs-a-person' ? 'dismiss' : 'cancelIt')}
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      {choosing ? (
        <Later>
          <ScheduleForm
            key={`${choosing.action}:${choosing.row?.id ?? 'new'}`}
            zone={timeZone}
            at={choosing.row?.state === 'waiting' ? new Date(choosing.row.at) : undefined}
            label={t(labelOf(choosing))}
            isBusy={isBusy}
            onSet={(at) => set(choosing, at)}
            onClose={() => setChoosing(null)}
          />
        </Later>
      ) : null}
      {approving ? (
        <Later>
          <ScheduleDialog
            article={article}
            at={approving.at}
            zone={timeZone}
            name={name(approving.at)}
            row={approving.row}
            onClose={() => setApproving(null)}
            onScheduled={async () => {
              await reload()
              setApproving(null)
              setChoosing(null)
              setTold({ kind: 'done', words: t(approving.row?.state === 'waiting' ? 'approved' : 'saved') })
            }}
          />
        </Later>
      ) : null}
      {mayDecide && !choosing ? (
        <div className="schedule-panel__actions">
          {canPublish ? (
            <Button {...small} disabled={isBusy} onClick={() => choose({ action: 'publish' })}>
              {t(isLive ? 'scheduleChange' : 'schedule')}
            </Button>
          ) : null}
          {canEnd ? (
            <Button {...small} disabled={isBusy} onClick={() => choose({ action: 'unpublish' })}>
              {t('scheduleEnd')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <p
        className={`schedule-panel__told schedule-panel__told--${told?.kind ?? 'none'}`}
        role={told?.kind === 'refused' ? 'alert' : 'status'}
      >
        {told?.words}
      </p>
      <a className="schedule-panel__link" href="/admin/calendar">
        {t('calendar')}
      </a>
    </section>
  )
}
