'use client'
import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Dialog } from '../../../admin/Dialog.client'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import { findingWords } from '../../../workflow/findingWords'
import type { StorySaving } from '../saving/storySaving'
import { problemOf } from './problemOf'
import { Problems } from './Problems.client'
import './UpdateKindChoice.css'
import { withdrawWords } from './withdrawWords'

export type WithdrawDialogProps = {
  saving: StorySaving
  /** Readers see the story now; otherwise only the reason at its address can be changed. */
  isLive: boolean
  /** What stands at its address. */
  reason: string
  onClose: () => void
}

/** Takes a story from its readers, quietly or with a reason, and lets the reason be corrected afterwards. */
export const WithdrawDialog = ({ saving, isLive, reason: told, onClose }: WithdrawDialogProps) => {
  const say = useWords(withdrawWords)
  const tell = useRefusal(findingWords)
  const id = useId()
  const [isTakedown, setIsTakedown] = useState(!isLive)
  const [reason, setReason] = useState(told)
  const [isBusy, setIsBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])

  const withdraw = async (): Promise<void> => {
    const words = reason.trim()
    if (isLive && isTakedown && words === '') return setProblems([say('reasonMissing')])
    setIsBusy(true)
    setProblems([])
    const fields = { _status: 'draft', takenDown: { reason: isTakedown && words !== '' ? words : null } }
    const outcome = await saving.send({ fields, isDraft: false })
    setIsBusy(false)
    if (outcome.kind !== 'saved') return setProblems(problemOf(outcome, { say, tell }))
    toast.success(say(isLive ? (isTakedown ? 'takenDown' : 'unpublished') : 'corrected'))
    onClose()
  }
  const act = isLive
    ? isTakedown
      ? 'doTakeDown'
      : 'doUnpublish'
    : reason.trim() === ''
      ? 'doClear'
      : 'doCorrect'
  const choices = [
    { name: 'unpublish', hint: 'unpublishHint', isChosen: !isTakedown },
    { name: 'takeDown', hint: 'takeDownHint', isChosen: isTakedown },
  ] as const
  return (
    <Dialog
      title={say(isLive ? 'title' : 'titleReason')}
      closeLabel={say('close')}
      onClose={onClose}
      actions={
        <>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button
            buttonStyle="error"
            size="medium"
            margin={false}
            id="withdraw-now"
            disabled={isBusy}
            onClick={() => void withdraw()}
          >
            {say(isBusy ? 'busy' : act)}
          </Button>
        </>
      }
    >
      {isLive ? (
        <fieldset className="update-kind">
          <legend className="sr-only">{say('title')}</legend>
          <div className="update-kind__choices">
            {choices.map(({ name, hint, isChosen }) => (
              <label key={name} className="update-kind__choice">
                <input
                  type="radio"
                  name={`${id}-how`}
                  value={name}
                  checked={isChosen}
                  onChange={() => setIsTakedown(name === 'takeDown')}
                />
                <span>
                  <strong>{say(name)}</strong>
                  <span className="newsroom-dialog__hint">{say(hint)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      {isTakedown ? (
        <div className="newsroom-dialog__field">
          <label htmlFor={`${id}-reason`}>{say('reason')}</label>
          <textarea
            id={`${id}-reason`}
            maxLength={600}
            aria-describedby={`${id}-hint`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="newsroom-dialog__hint" id={`${id}-hint`}>
            {say(isLive ? 'reasonHint' : 'correctHint')}
          </p>
        </div>
      ) : null}
      <Problems problems={problems} />
    </Dialog>
  )
}
