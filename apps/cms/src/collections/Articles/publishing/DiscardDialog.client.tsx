'use client'
import { Button, toast, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isPublisher } from '../../../access/roles'
import { Dialog } from '../../../admin/Dialog.client'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import type { User } from '../../../payload-types'
import { isTextChanged } from '../../../workflow/isTextChanged'
import { findingWords } from '../../../workflow/findingWords'
import { StoryDifference } from '../comparing/StoryDifference.client'
import type { StorySaving } from '../saving/storySaving'
import { discardWords } from './discardWords'
import { problemOf } from './problemOf'
import { TextsState } from './TextsState.client'
import type { StoredStory } from './useStoryTexts'
import { useStoryTexts } from './useStoryTexts'

/** What a person can change in a story; the rest follows from it, or is the newsroom's own. */
const CHANGED_BY_HAND = [
  'headline',
  'kicker',
  'teaser',
  'leadPhoto',
  'leadCaption',
  'body',
  'related',
  'section',
  'topics',
  'authors',
  'slug',
  'language',
  'appeal',
  'appealChoice',
  'sensitive',
] as const

const fieldsOf = (story: StoredStory): Record<string, unknown> =>
  Object.fromEntries(CHANGED_BY_HAND.map((field) => [field, story[field] ?? null]))

export type DiscardDialogProps = { id: string; saving: StorySaving; onClose: () => void }

/** Takes the newest draft back to the text that readers see, after showing what is lost with it. */
export const DiscardDialog = ({ id, saving, onClose }: DiscardDialogProps) => {
  const say = useWords(discardWords)
  const tell = useRefusal(findingWords)
  const { user } = useAuth<User>()
  const texts = useStoryTexts(id, saving.flush)
  const [isBusy, setIsBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const isKnown = texts.kind === 'known'

  const discard = async (): Promise<void> => {
    if (!isKnown) return
    setIsBusy(true)
    // Published again without a change, the story has no draft left; only a publisher can do that.
    const outcome = isPublisher(user)
      ? await saving.send({
          fields: { ...fieldsOf(texts.live), updates: [], _status: 'published' },
          isDraft: false,
        })
      : await saving.send({ fields: fieldsOf(texts.live), isDraft: true })
    setIsBusy(false)
    if (outcome.kind !== 'saved') return setProblems(problemOf(outcome, { say, tell }))
    toast.success(say('done'))
    onClose()
  }
  const told = texts.kind === 'unsaved' ? problemOf(texts.outcome, { say, tell }) : problems
  return (
    <Dialog
      title={say('title')}
      closeLabel={say('close')}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button
            buttonStyle="error"
            size="medium"
            margin={false}
            id="discard-now"
            disabled={!isKnown || isBusy}
            onClick={() => void discard()}
          >
            {say(isBusy ? 'busy' : 'doIt')}
          </Button>
        </>
      }
    >
      <TextsState kind={texts.kind} loading={say('loading')} failed={say('failed')} problems={told} />
      {isKnown ? (
        <>
          <p>{say(isTextChanged(texts.live, texts.draft) ? 'lead' : 'same')}</p>
          <StoryDifference before={texts.live} after={texts.draft} />
        </>
      ) : null}
    </Dialog>
  )
}
