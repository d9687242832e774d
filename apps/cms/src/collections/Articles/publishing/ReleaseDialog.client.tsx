'use client'
import { articlePath } from '@dateline/content-schema/readerPath'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '../../../admin/Dialog.client'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import { DEFAULT_LANGUAGE } from '../../../languages'
import type { ReleasedUpdate } from '../../../publishing/scheduler/writeRelease'
import { isTextChanged } from '../../../workflow/isTextChanged'
import { NOTE_OF } from '../../../workflow/noteOf'
import { textOf } from '../../../publishing/storedDocument'
import { findingWords } from '../../../workflow/findingWords'
import { StoryDifference } from '../comparing/StoryDifference.client'
import type { StorySaving } from '../saving/storySaving'
import { Findings } from './Findings.client'
import { problemOf } from './problemOf'
import { publishWords } from './publishWords'
import './ReleaseDialog.css'
import { SectionName } from './SectionName.client'
import { TextsState } from './TextsState.client'
import type { UpdateChoice } from './UpdateKindChoice.client'
import { UpdateKindChoice } from './UpdateKindChoice.client'
import type { StoryTexts } from './useStoryTexts'
import { useStoryTexts } from './useStoryTexts'

/** A first publication, a return to the site, or a change of what readers see. */
export type Occasion = 'First' | 'Back' | 'Update'
const occasionOf = ({ live }: StoryTexts): Occasion => {
  if (live._status === 'published') return 'Update'
  return textOf(live.firstPublishedAt) === '' ? 'First' : 'Back'
}

const reasonOf = ({ draft }: StoryTexts): string =>
  textOf((draft.takenDown as { reason?: unknown } | undefined)?.reason)

/** When readers will see it, and how that is said; null: at once. */
type Moment = { at: Date; name: string } | null

const Facts = ({ texts, moment }: { texts: StoryTexts; moment: Moment }) => {
  const say = useWords(publishWords)
  const { i18n } = useTranslation()
  const { draft, live } = texts
  const first = textOf(live.firstPublishedAt)
  const published = first === '' ? (moment?.at ?? new Date()) : new Date(first)
  const language = textOf(draft.language) || DEFAULT_LANGUAGE
  const address = articlePath(textOf(draft.slug), published.toISOString(), {
    language,
    defaultLanguage: DEFAULT_LANGUAGE,
  })
  return (
    <dl className="release-dialog__facts">
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
          ? (moment?.name ?? say('now'))
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

/** What the publisher saw and decided. @property update null where nothing that readers read has changed */
export type Release = { occasion: Occasion; texts: StoryTexts; update: ReleasedUpdate | null }

type Props = {
  id: string
  saving: StorySaving
  moment: Moment
  /** What the dialog and its one button are called. */
  titleOf: (occasion: Occasion) => string
  doOf: (occasion: Occasion, hasWarnings: boolean) => string
  doing: string
  /** @returns what speaks against it, in words; nothing when it is done */
  release: (release: Release) => Promise<readonly string[]>
  onClose: () => void
}

const NOTHING_CHOSEN: UpdateChoice = { kind: null, note: '' }

/** Why the choice is not complete yet, as a key of the words; null where it is. */
const missingIn = ({ kind, note }: UpdateChoice): 'kindMissing' | 'noteMissing' | null => {
  if (kind === null) return 'kindMissing'
  return NOTE_OF[kind] === 'required' && note.trim() === '' ? 'noteMissing' : null
}

const updateOf = ({ kind, note }: UpdateChoice): ReleasedUpdate | null =>
  kind === null ? null : { kind, note: (NOTE_OF[kind] !== 'none' && note.trim()) || null }

/** Everything that a publisher should know before readers do, now or at a set moment, and the one button for it. */
export const ReleaseDialog = ({ id, saving, moment, titleOf, doOf, doing, release, onClose }: Props) => {
  const say = useWords(publishWords)
  const tell = useRefusal(findingWords)
  const texts = useStoryTexts(id, saving.flush)
  const [choice, setChoice] = useState(NOTHING_CHOSEN)
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)

  const known = texts.kind === 'known' ? texts : null
  const occasion = known ? occasionOf(known) : 'Update'
  const asksKind = known !== null && occasion === 'Update' && isTextChanged(known.live, known.draft)
  const isBlocked = known === null || known.checklist.errors.length > 0
  const warnings = isBlocked ? 0 : known.checklist.warnings.length

  const decide = async (): Promise<void> => {
    const lacking = asksKind ? missingIn(choice) : null
    setMissing(lacking)
    if (lacking !== null || known === null) return
    setIsBusy(true)
    setProblems([])
    setProblems(await release({ occasion, texts: known, update: asksKind ? updateOf(choice) : null }))
    setIsBusy(false)
  }

  const told = texts.kind === 'unsaved' ? problemOf(texts.outcome, { say, tell }) : problems
  return (
    <Dialog
      title={titleOf(occasion)}
      closeLabel={say('close')}
      onClose={onClose}
      isWide={occasion === 'Update'}
      actions={
        <>
          {warnings > 0 ? (
            <p className="release-dialog__warned">{say('warned', { count: warnings })}</p>
          ) : null}
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button
            size="medium"
            margin={false}
            id="publish-now"
            disabled={isBlocked || isBusy}
            onClick={() => void decide()}
          >
            {isBusy ? doing : doOf(occasion, warnings > 0)}
          </Button>
        </>
      }
    >
      <TextsState kind={texts.kind} loading={say('loading')} failed={say('failed')} problems={told} />
      {known ? (
        <>
          {occasion === 'Back' && reasonOf(known) !== '' ? (
            <p>{say('takenDown', { reason: reasonOf(known) })}</p>
          ) : null}
          <Findings checklist={known.checklist} onLeave={onClose} />
          {occasion === 'Update' ? <Difference texts={known} /> : <Facts texts={known} moment={moment} />}
          {asksKind ? (
            <UpdateKindChoice
              choice={choice}
              onChange={(next) => {
                setChoice(next)
                setMissing(null)
              }}
              isLater={moment !== null}
              problem={missing === null ? null : say(missing)}
            />
          ) : null}
        </>
      ) : null}
    </Dialog>
  )
}
