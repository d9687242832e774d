'use client'
import { Button, toast, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { lazy, useEffect, useState } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'
import { isPublisher } from '../../../access/roles'
import { useWords } from '../../../admin/useWords'
import type { User } from '../../../payload-types'
import { useStorySaving } from '../saving/StorySavingProvider.client'
import { HandInButton } from '../stages/HandInButton.client'
import { publishWords } from './publishWords'

const PublishDialog = lazy(
  keepTrying(async () => ({
    default: (await import('./PublishDialog.client')).PublishDialog,
  })),
)

const isShortcut = ({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && shiftKey && key === 'Enter'

const StoryPublishing = ({ id }: { id: string }) => {
  const say = useWords(publishWords)
  const { hasPublishedDoc, unpublishedVersionCount, isTrashed } = useDocumentInfo()
  const isModified = useFormModified()
  const saving = useStorySaving()
  const [isOpen, setIsOpen] = useState(false)
  const mayPublish = !isTrashed
  const hasNews = isModified || unpublishedVersionCount > 0 || !hasPublishedDoc

  useEffect(() => {
    if (!mayPublish) return undefined
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return
      event.preventDefault()
      event.stopPropagation()
      setIsOpen(true)
    }
    // Before the editor, which would begin a new line.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [mayPublish])

  return (
    <>
      <Button
        id="action-save"
        size="medium"
        margin={false}
        disabled={!mayPublish || !hasNews}
        tooltip={say('shortcut')}
        extraButtonProps={{
          'aria-keyshortcuts': 'Control+Shift+Enter Meta+Shift+Enter',
          'aria-haspopup': 'dialog',
        }}
        onClick={() => setIsOpen(true)}
      >
        {say(hasPublishedDoc ? 'publishChanges' : 'publish')}
      </Button>
      {isOpen ? (
        <Later>
          <PublishDialog
            id={id}
            saving={saving}
            onClose={() => setIsOpen(false)}
            onPublished={() => {
              setIsOpen(false)
              toast.success(say('published'))
            }}
          />
        </Later>
      ) : null}
    </>
  )
}

/** For whoever decides what readers see; everybody else hands the story in, in the same place. */
export const PublishButton = () => {
  const { user } = useAuth<User>()
  const { id } = useDocumentInfo()
  if (id === undefined) return null
  return isPublisher(user) ? <StoryPublishing id={String(id)} /> : <HandInButton />
}
