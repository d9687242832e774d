'use client'
import { PopupList, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { lazy, useState } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'
import { useWords } from '../../../admin/useWords'
import { useStorySaving } from '../saving/StorySavingProvider.client'
import { discardWords } from './discardWords'

const DiscardDialog = lazy(
  keepTrying(async () => ({ default: (await import('./DiscardDialog.client')).DiscardDialog })),
)

const Discarding = ({ id }: { id: string }) => {
  const say = useWords(discardWords)
  const { unpublishedVersionCount } = useDocumentInfo()
  const isModified = useFormModified()
  const saving = useStorySaving()
  const [isOpen, setIsOpen] = useState(false)
  if (!isModified && unpublishedVersionCount === 0) return null
  return (
    <>
      <PopupList.Button id="action-discard" onClick={() => setIsOpen(true)}>
        {say('discard')}
      </PopupList.Button>
      {isOpen ? (
        <Later>
          <DiscardDialog id={id} saving={saving} onClose={() => setIsOpen(false)} />
        </Later>
      ) : null}
    </>
  )
}

/** In the menu of a live story that has changes which readers do not see yet. */
export const DiscardButton = () => {
  const { id, hasPublishedDoc, hasSavePermission, isTrashed } = useDocumentInfo()
  const isOffered = id !== undefined && hasPublishedDoc && hasSavePermission && !isTrashed
  return isOffered ? <Discarding id={String(id)} /> : null
}
