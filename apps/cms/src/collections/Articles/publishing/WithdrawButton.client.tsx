'use client'
import { PopupList, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { lazy, useState } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'
import { isPublisher } from '../../../access/roles'
import { useWords } from '../../../admin/useWords'
import type { User } from '../../../payload-types'
import { useStorySaving } from '../saving/StorySavingProvider.client'
import { withdrawWords } from './withdrawWords'

const WithdrawDialog = lazy(
  keepTrying(async () => ({
    default: (await import('./WithdrawDialog.client')).WithdrawDialog,
  })),
)

const Withdrawal = () => {
  const say = useWords(withdrawWords)
  const { hasPublishedDoc } = useDocumentInfo()
  const firstPublishedAt = useFormFields(([fields]) => fields.firstPublishedAt?.value)
  const reason = useFormFields(([fields]) => fields['takenDown.reason']?.value)
  const saving = useStorySaving()
  const [isOpen, setIsOpen] = useState(false)
  if (!hasPublishedDoc && !firstPublishedAt) return null
  return (
    <>
      <PopupList.Button id="action-unpublish" onClick={() => setIsOpen(true)}>
        {say(hasPublishedDoc ? 'withdraw' : 'correctReason')}
      </PopupList.Button>
      {isOpen ? (
        <Later>
          <WithdrawDialog
            saving={saving}
            isLive={hasPublishedDoc}
            reason={typeof reason === 'string' ? reason : ''}
            onClose={() => setIsOpen(false)}
          />
        </Later>
      ) : null}
    </>
  )
}

/** In the menu of the story, for whoever decides what readers see: off the site, or the reason for that. */
export const WithdrawButton = () => {
  const { user } = useAuth<User>()
  const { id, isTrashed } = useDocumentInfo()
  return id === undefined || isTrashed || !isPublisher(user) ? null : <Withdrawal />
}
