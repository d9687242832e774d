'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../../../admin/useWords'
import { countNewerChanges } from './countNewerChanges'
import { scheduleWords } from './scheduleWords'

type Props = {
  article: string
  version: string
  revision: number
  isBusy: boolean
  onApprove: (() => void) | undefined
}

/** What was written since the approval, and the way to have it go out as well. */
export const NewerChanges = ({ article, version, revision, isBusy, onApprove }: Props) => {
  const t = useWords(scheduleWords)
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    let isShown = true
    void countNewerChanges({ article, version }).then((counted) => {
      if (isShown) setCount(counted)
    })
    return () => {
      isShown = false
    }
  }, [article, version, revision])
  if (!count) return null
  return (
    <div className="schedule-panel__newer">
      <p>{t('newer', { count })}</p>
      {onApprove ? (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={isBusy}
          onClick={onApprove}
        >
          {t('approveNewest')}
        </Button>
      ) : null}
    </div>
  )
}
