'use client'
import { Gutter, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useParams } from 'next/navigation'
import { useState } from 'react'
import { useWords } from '../../../admin/useWords'
import { ARTICLES } from '../../slugs'
import { StoryDifference } from '../comparing/StoryDifference.client'
import type { HistoryVersion } from './historyEndpoints'
import { HistoryLine } from './HistoryLine.client'
import { HistorySteps } from './HistorySteps.client'
import { historyWords } from './historyWords'
import './StoryHistory.css'
import { useHistory } from './useHistory'

type Against = 'before' | 'now'
type Restoration =
  { state: 'none' } | { state: 'restoring' } | { state: 'restored' } | { state: 'refused'; why: string }

type Refusal = { detail?: string; errors?: { message?: string }[] }

/** Restores the words of one version; says what came of it. */
const useRestoration = (version: string, revision: number | null) => {
  const say = useWords(historyWords)
  const [restoration, setRestoration] = useState<Restoration>({ state: 'none' })
  const restore = async (): Promise<Restoration> => {
    const query = new URLSearchParams({
      draft: 'true',
      depth: '0',
      ...(revision === null ? {} : { revision: String(revision) }),
    })
    const answer = await fetch(`/api/${ARTICLES}/versions/${version}?${query.toString()}`, {
      method: 'POST',
      credentials: 'same-origin',
    })
    if (answer.ok) return { state: 'restored' }
    if (answer.status === 409) return { state: 'refused', why: say('stale') }
    const { detail, errors } = (await answer.json().catch(() => ({}))) as Refusal
    const reason = detail ?? errors?.[0]?.message ?? String(answer.status)
    return { state: 'refused', why: say('notRestored', { reason }) }
  }
  const press = (): void => {
    setRestoration({ state: 'restoring' })
    restore().then(setRestoration, () =>
      setRestoration({ state: 'refused', why: say('notRestored', { reason: say('unreachable') }) }),
    )
  }
  return { restoration, press }
}

const Restore = ({ story, version, shown }: { story: string; version: string; shown: HistoryVersion }) => {
  const say = useWords(historyWords)
  const { config } = useConfig()
  const { restoration, press } = useRestoration(version, shown.revision)
  return (
    <div className="story-history__restore">
      {restoration.state === 'restored' ? null : (
        <>
          <button
            type="button"
            className="btn btn--style-primary btn--size-medium"
            aria-describedby="story-history-restore"
            disabled={restoration.state === 'restoring'}
            onClick={press}
          >
            {say(restoration.state === 'restoring' ? 'restoring' : 'restore')}
          </button>
          <p id="story-history-restore">{say('confirm')}</p>
        </>
      )}
      <p role="status">
        {restoration.state === 'restored' ? (
          <>
            {say('restored')}{' '}
            <a href={`${config.routes.admin}/collections/${ARTICLES}/${story}`}>{say('toStory')}</a>
          </>
        ) : null}
        {restoration.state === 'refused' ? restoration.why : null}
      </p>
    </div>
  )
}

const Shown = ({ story, version, shown }: { story: string; version: string; shown: HistoryVersion }) => {
  const say = useWords(historyWords)
  const { row, text, before, present } = shown
  const [against, setAgainst] = useState<Against>(before === null ? 'now' : 'before')
  const option = (value: Against, label: string) => (
    <label>
      <input
        type="radio"
        name="against"
        value={value}
        checked={against === value}
        onChange={() => setAgainst(value)}
      />
      {label}
    </label>
  )
  return (
    <>
      <HistoryLine row={row} />
      <fieldset className="story-history__against">
        <legend>{say('against')}</legend>
        {before === null ? null : option('before', say('againstBefore'))}
        {option('now', say('againstNow'))}
      </fieldset>
      {row.isPresent && version === row.newest.id ? (
        <p>{say('isPresent')}</p>
      ) : (
        <Restore story={story} version={version} shown={shown} />
      )}
      <h2 className="sr-only">{say('changes')}</h2>
      {against === 'before' && before !== null ? (
        <StoryDifference before={before} after={text} layout="sideBySide" />
      ) : (
        <StoryDifference before={text} after={present} layout="sideBySide" />
      )}
    </>
  )
}

/** One text of the past, in words against the one before or the present one. */
export const StoryVersion = () => {
  const say = useWords(historyWords)
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { segments } = useParams<{ segments?: string[] }>()
  const version = segments?.at(-1) ?? ''
  const { loaded, again } = useHistory<HistoryVersion>(
    id === undefined ? null : `/api/${ARTICLES}/${id}/history/${version}`,
  )
  return (
    <main>
      <HistorySteps />
      <Gutter className="story-history">
        <p>
          <a href={`${config.routes.admin}/collections/${ARTICLES}/${String(id)}/versions`}>
            ← {say('back')}
          </a>
        </p>
        {loaded.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
        {loaded.state === 'failed' ? (
          <div role="alert">
            <p>{say('failed')}</p>
            <button type="button" className="btn btn--style-secondary btn--size-small" onClick={again}>
              {say('again')}
            </button>
          </div>
        ) : null}
        {loaded.state === 'ready' ? (
          <Shown story={String(id)} version={version} shown={loaded.value} />
        ) : null}
      </Gutter>
    </main>
  )
}
