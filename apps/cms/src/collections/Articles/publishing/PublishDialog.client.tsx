'use client'
import { articlePath } from '@dateline/content-schema/readerPath'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '../../../admin/Dialog.client'
import { useWords } from '../../../admin/useWords'
import { DEFAULT_LANGUAGE } from '../../../languages'
import { NOTE_OF } from '../../../workflow/noteOf'
import { StoryDifference } from '../comparing/StoryDifference.client'
import type { StorySaving } from '../saving/storySaving'
import { Findings } from './Findings.client'
import { isTextChanged } from '../../../workflow/isTextChanged'
import { problemOf } from './problemOf'
import { publishWords } from './publishWords'
import { SectionName } from './SectionName.client'
import type { UpdateChoice } from './UpdateKindChoice.client'
import { UpdateKindChoice } from './UpdateKindChoice.client'
import type { StoryTexts } from './useStoryTexts'
import { useStoryTexts } from './useStoryTexts'
import './PublishDialog.css'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A first publication, a return to the site, or a change of what readers see. */
type Occasion = 'First' | 'Back' | 'Update'
const occasionOf = ({ live }: StoryTexts): Occasion => {
  if (live._status === 'published') return 'Update'
  return textOf(live.firstPublishedAt) === '' ? 'First' : 'Back'
}

const reasonOf = ({ draft }: StoryTexts): string =>
  textOf((draft.takenDown as { reason?: unknown } | undefined)?.reason)

const Facts = ({ texts }: { texts: StoryTexts }) => {
  const say = useWords(publishWords)
  const { i18n } = useTranslation()
  const { draft, live } = texts
  const first = textOf(live.firstPublishedAt)
  const published = first === '' ? new Date() : new Date(first)
  const language = textOf(draft.language) || DEFAULT_LANGUAGE
  const address = articlePath(textOf(draft.slug), published.toISOString(), {
    language,
    defaultLanguage: DEFAULT_LANGUAGE,
  })
  return (
    <dl className="publish-dialog__facts">
      <dt>{say('address')}</dt>
      <dd>
        <code>{address}</code>
      </dd>
      <dt>{say('section')}</dt>
      <dd>
        <SectionName id={draft.section} />
      </dd>
      <dt>{say('date')}</dt>
      <dd>
        {first === ''
          ? say('now')
          : say('keepsDate', { date: published.toLocaleDateString(i18n.language, { dateStyle: 'long' }) })}
      </dd>
    </dl>
  )
}

const Difference = ({ texts: { live, draft } }: { texts: StoryTexts }) => {
  const say = useWords(publishWords)
  return (
    <section>
      <h3>{say('difference')}</h3>
      {isTextChanged(live, draft) ? (
        <StoryDifference before={live} after={draft} />
      ) : (
        <p className="newsroom-dialog__hint">{say('noDifference')}</p>
      )}
    </section>
  )
}

export type PublishDialogProps = {
  id: string
  saving: StorySaving
  onClose: () => void
  onPublished: (document: Record<string, unknown>) => void
}

const NOTHING_CHOSEN: UpdateChoice = { kind: null, note: '' }

/** Why the choice is not complete yet, as a key of the words; null where it is. */
const missingIn = ({ kind, note }: UpdateChoice): 'kindMissing' | 'noteMissing' | null => {
  if (kind === null) return 'kindMissing'
  return NOTE_OF[kind] === 'required' && note.trim() === '' ? 'noteMissing' : null
}

/** Everything that a publisher should know in the moment before readers do, and the one button for it. */
export const PublishDialog = ({ id, saving, onClose, onPublished }: PublishDialogProps) => {
  const say = useWords(publishWords)
  const texts = useStoryTexts(id, saving.flush)
  const [choice, setChoice] = useState(NOTHING_CHOSEN)
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)

  const occasion = texts.kind === 'known' ? occasionOf(texts) : 'Update'
  const asksKind = texts.kind === 'known' && occasion === 'Update' && isTextChanged(texts.live, texts.draft)
  const isBlocked = texts.kind !== 'known' || texts.checklist.errors.length > 0

  const publish = async (): Promise<void> => {
    const lacking = asksKind ? missingIn(choice) : null
    setMissing(lacking)
    if (lacking !== null) return
    setIsBusy(true)
    setProblems([])
    const note = choice.kind !== null && NOTE_OF[choice.kind] !== 'none' ? choice.note.trim() : ''
    const outcome = await saving.send({
      fields: {
        _status: 'published',
        // The address stops saying why the story was away.
        ...(occasion === 'Back' ? { takenDown: { reason: null } } : {}),
        ...(asksKind ? { updates: [{ kind: choice.kind, note: note === '' ? null : note }] } : {}),
      },
      isDraft: false,
    })
    setIsBusy(false)
    if (outcome.kind === 'saved') onPublished(outcome.document)
    else setProblems(problemOf(outcome, say))
  }

  const told = texts.kind === 'unsaved' ? problemOf(texts.outcome, say) : problems
  return (
    <Dialog
      title={say(`title${occasion}`)}
      closeLabel={say('close')}
      onClose={onClose}
      isWide={occasion === 'Update'}
      actions={
        <>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button
            size="medium"
            margin={false}
            id="publish-now"
            disabled={isBlocked || isBusy}
            onClick={() => void publish()}
          >
            {say(isBusy ? 'publishing' : occasion === 'Update' ? 'doUpdate' : 'doPublish')}
          </Button>
        </>
      }
    >
      {texts.kind === 'loading' ? <p role="status">{say('loading')}</p> : null}
      {texts.kind === 'failed' ? (
        <p className="newsroom-dialog__problem" role="alert">
          {say('failed')}
        </p>
      ) : null}
      {told.length > 0 ? (
        <div className="newsroom-dialog__problem" role="alert">
          {told.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      ) : null}
      {texts.kind === 'known' ? (
        <>
          {occasion === 'Back' && reasonOf(texts) !== '' ? (
            <p>{say('takenDown', { reason: reasonOf(texts) })}</p>
          ) : null}
          <Findings checklist={texts.checklist} onLeave={onClose} />
          {occasion === 'Update' ? <Difference texts={texts} /> : <Facts texts={texts} />}
          {asksKind ? (
            <UpdateKindChoice
              choice={choice}
              onChange={(next) => {
                setChoice(next)
                setMissing(null)
              }}
              problem={missing === null ? null : say(missing)}
            />
          ) : null}
        </>
      ) : null}
    </Dialog>
  )
}
