'use client'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import { findingWords } from '../../../workflow/findingWords'
import type { StorySaving } from '../saving/storySaving'
import { problemOf } from './problemOf'
import { publishWords } from './publishWords'
import type { Release } from './ReleaseDialog.client'
import { ReleaseDialog } from './ReleaseDialog.client'

type Props = {
  id: string
  saving: StorySaving
  onClose: () => void
  onPublished: () => void
}

/** Puts a story, or its change, before readers at once. */
export const PublishDialog = ({ id, saving, onClose, onPublished }: Props) => {
  const say = useWords(publishWords)
  const tell = useRefusal(findingWords)
  const publish = async ({ occasion, update }: Release): Promise<readonly string[]> => {
    const outcome = await saving.send({
      fields: {
        _status: 'published',
        // The address stops saying why the story was away.
        ...(occasion === 'Back' ? { takenDown: { reason: null } } : {}),
        ...(update ? { updates: [update] } : {}),
      },
      isDraft: false,
    })
    if (outcome.kind !== 'saved') return problemOf(outcome, { say, tell })
    onPublished()
    return []
  }
  return (
    <ReleaseDialog
      id={id}
      saving={saving}
      moment={null}
      titleOf={(occasion) => say(`title${occasion}`)}
      doOf={(occasion, hasWarnings) =>
        say(hasWarnings ? 'doAllTheSame' : occasion === 'Update' ? 'doUpdate' : 'doPublish')
      }
      doing={say('publishing')}
      release={publish}
      onClose={onClose}
    />
  )
}
