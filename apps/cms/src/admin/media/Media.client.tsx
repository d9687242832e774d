'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../useWords'
import './Media.css'
import { MediaCard } from './MediaCard.client'
import type { MediaPage } from './mediaLibrary'
import type { MediaFilter, MediaQuery } from './mediaQuery'
import { MEDIA_FILTERS } from './mediaQuery'
import { MediaUpload } from './MediaUpload.client'
import { mediaWords } from './mediaWords'

const PAUSE_MILLISECONDS = 250

export type MediaProps = { page: MediaPage; query: MediaQuery }

const paramsOf = (query: MediaQuery): string => {
  const given = Object.entries(query).filter(
    ([name, value]) =>
      value !== undefined && value !== '' && !(name === 'page' && value === 1) && value !== 'all',
  )
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}

export const Media = ({ page: initial, query: asked }: MediaProps) => {
  const say = useWords(mediaWords)
  const [query, setQuery] = useState(asked)
  const [page, setPage] = useState(initial)
  const [isOffline, setIsOffline] = useState(false)
  const params = paramsOf(query)
  const shown = useRef(params)
  const latest = useRef(0)

  const refresh = useCallback(async (): Promise<void> => {
    const number = (latest.current += 1)
    const response = await fetch(`/api/newsroom/media?${params}`).catch(() => null)
    const next = response?.ok ? ((await response.json()) as MediaPage) : null
    if (number !== latest.current) return
    setIsOffline(next === null)
    if (next === null) return
    shown.current = params
    setPage(next)
    // A search can be sent to a colleague.
    window.history.replaceState(null, '', params ? `?${params}` : window.location.pathname)
  }, [params])

  useEffect(() => {
    if (shown.current === params) return undefined
    const timer = setTimeout(() => void refresh(), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [params, refresh])

  const change = (part: Partial<MediaQuery>): void => setQuery((before) => ({ ...before, page: 1, ...part }))
  const isNarrowed = paramsOf({ ...query, page: 1 }) !== ''

  return (
    <div className="media">
      <MediaUpload
        onUploaded={() => void refresh()}
        onShowWordless={() =>
          setQuery({ words: '', filter: 'wordless', page: 1, from: undefined, to: undefined })
        }
      />
      <form
        className="media-search"
        role="search"
        aria-label={say('search')}
        onSubmit={(event) => event.preventDefault()}
      >
        <label className="media-search__words">
          <span>{say('words')}</span>
          <input
            type="search"
            name="words"
            maxLength={200}
            value={query.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        </label>
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            <span>{say(name)}</span>
            <input
              type="date"
              name={name}
              value={query[name] ?? ''}
              onChange={({ target }) => change({ [name]: target.value || undefined })}
            />
          </label>
        ))}
        <label>
          <span>{say('filter')}</span>
          <select
            name="filter"
            value={query.filter}
            onChange={({ target }) => change({ filter: target.value as MediaFilter })}
          >
            {MEDIA_FILTERS.map((name) => (
              <option key={name} value={name}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {isOffline ? <p className="media-notice is-bad">{say('unreachable')}</p> : null}
      <p role="status" className={page.photos.length === 0 ? 'newsroom-empty' : 'newsroom-quiet'}>
        {page.photos.length > 0 ? say('page', { number: query.page }) : say(isNarrowed ? 'none' : 'empty')}
      </p>
      <ul className="media-grid">
        {page.photos.map((photo) => (
          <MediaCard key={photo.id} photo={photo} now={page.now} />
        ))}
      </ul>
      {page.hasMore || query.page > 1 ? (
        <div className="media-pages">
          <button type="button" disabled={query.page === 1} onClick={() => change({ page: query.page - 1 })}>
            {say('previous')}
          </button>
          <span>{say('page', { number: query.page })}</span>
          <button type="button" disabled={!page.hasMore} onClick={() => change({ page: query.page + 1 })}>
            {say('next')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
