'use client'
import { useWords } from '../../../admin/useWords'
import type { Schedule } from '../../../payload-types'
import type { Release } from '../../Articles/publishing/ReleaseDialog.client'
import { ReleaseDialog } from '../../Articles/publishing/ReleaseDialog.client'
import { useStorySaving } from '../../Articles/saving/StorySavingProvider.client'
import { scheduleWords } from './scheduleWords'
import { approveAnew, scheduleText } from './storySchedule'
import { useScheduleRefusal } from './useScheduleRefusal'

type Props = {
  article: string
  at: Date
  /** The newsroom's own. */
  zone: string
  /** How the newsroom says that moment. */
  name: string
  /** The row that is approved anew; without one a new row is made. */
  row?: Schedule | undefined
  onClose: () => void
  onScheduled: () => Promise<void>
}

/** Approves a text for a moment: what a publisher sees before they publish, they see before they schedule. */
export const ScheduleDialog = ({ article, at, zone, name, row, onClose, onScheduled }: Props) => {
  const t = useWords(scheduleWords)
  const whyNot = useScheduleRefusal(zone)
  const saving = useStorySaving()
  const approve = async ({ texts, update }: Release): Promise<readonly string[]> => {
    // What is approved is what stands in this dialog, and nothing that was written behind it.
    const approval = { at, revision: Number(texts.draft.revision ?? 1), update }
    const answer = await (row ? approveAnew(row.id, approval) : scheduleText(article, approval))
    if (!answer.isDone) return [whyNot(answer) || t('offline')]
    await onScheduled()
    return []
  }
  return (
    <ReleaseDialog
      id={article}
      saving={saving}
      moment={{ at, name }}
      titleOf={(occasion) => t(occasion === 'Update' ? 'approveChange' : 'approveStory', { when: name })}
      doOf={(_, hasWarnings) => t(hasWarnings ? 'setAllTheSame' : 'set')}
      doing={t('setting')}
      release={approve}
      onClose={onClose}
    />
  )
}
