'use client'
import { Button, toast, useEditDepth, useHotkey } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import { savingWords } from './savingWords'
import { useSavingParts } from './StorySavingProvider.client'

/** Saves at once, by hand or by Ctrl+S, as a version that stays in the history. */
export const SaveNowButton = () => {
  const say = useWords(savingWords)
  const editDepth = useEditDepth()
  const { parts } = useSavingParts()
  const save = async (): Promise<void> => {
    const outcome = await parts()?.keep()
    if (outcome?.kind === 'saved') toast.success(say('savedNow'))
  }
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void save()
  })
  return (
    <Button
      id="action-save-draft"
      type="button"
      buttonStyle="secondary"
      size="medium"
      onClick={() => void save()}
    >
      {say('save')}
    </Button>
  )
}
