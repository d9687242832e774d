'use client'
import { Gutter, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../../../admin/useWords'
import { ARTICLES } from '../../slugs'
import type { HistoryPage } from './historyEndpoints'
import { HistoryLine } from './HistoryLine.client'
import { HistorySteps } from './HistorySteps.client'
import { historyWords } from './historyWords'
import './StoryHistory.css'
import { useHistory } from './useHistory'

/** Every text of a story that was ever saved: who, when, and what changed. */
export const StoryHistory = () => {
  const say = useWords(historyWords)
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const [page, setPage] = useState(1)
  const { loaded, again } = useHistory<HistoryPage>(
    id === undefined ? null : `/api/${ARTICLES}/${id}/history?page=${String(page)}`,
  )
  const turn = (to: number, label: string, isThere: boolean) => (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-small"
      disabled={!isThere}
      onClick={() => setPage(to)}
    >
      {label}
    </button>
  )
  return (
    <main>
      <HistorySteps />
      <Gutter className="story-history">
        <h2>{say('title')}</h2>
        {loaded.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
        {loaded.state === 'failed' ? (
          <div role="alert">
            <p>{say('failed')}</p>
            <button type="button" className="btn btn--style-secondary btn--size-small" onClick={again}>
              {say('again')}
            </button>
          </div>
        ) : null}
        {loaded.state === 'ready' && loaded.value.rows.length === 0 ? (
          <div className="story-history__empty">
            <h3>{say('empty')}</h3>
            <p>{say('emptyHelp')}</p>
          </div>
        ) : null}
        {loaded.state === 'ready' ? (
          <>
            <ol className="story-history__rows">
              {loaded.value.rows.map((row) => (
                <li key={row.newest.id}>
                  <HistoryLine
                    row={row}
                    href={`${config.routes.admin}/collections/${ARTICLES}/${String(id)}/versions/${row.newest.id}`}
                  />
                </li>
              ))}
            </ol>
            {loaded.value.pages > 1 ? (
              <nav className="story-history__pages" aria-label={say('title')}>
                {turn(page - 1, say('newer'), page > 1)}
                <span role="status">{say('page', { page, pages: loaded.value.pages })}</span>
                {turn(page + 1, say('older'), page < loaded.value.pages)}
              </nav>
            ) : null}
          </>
        ) : null}
      </Gutter>
    </main>
  )
}
