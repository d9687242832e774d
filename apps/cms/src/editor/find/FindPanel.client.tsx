'use client'

import type { BaseSelection, RangeSelection } from '@payloadcms/richtext-lexical/lexical'
import {
  $getNodeByKey,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ChevronIcon, XIcon } from '@payloadcms/ui'
import type { KeyboardEvent } from 'react'
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useWords } from '../../admin/useWords'
import type { Search } from './findMatches'
import { findMatches } from './findMatches'
import './FindPanel.css'
import { findWords } from './findWords'
import type { StoryMatch } from './storyMatches'
import { $findInStory, $replaceMatches, $selectMatch, matchAfterCaret, rangeOf } from './storyMatches'
import { useHighlights } from './useHighlights'

type Props = {
  /** What was selected when it was opened. */
  query: string
  canReplace: boolean
  onReplaceShown: () => void
  /** Where the caret was. */
  caret: { selection: BaseSelection | null; range: Range | null }
  /** Goes up each time the keys are pressed again. */
  opened: number
  onClose: () => void
}

const useMatches = (search: Search) => {
  const [editor] = useLexicalComposerContext()
  const [matches, setMatches] = useState<readonly StoryMatch[]>([])
  const look = useCallback(() => {
    const found = editor.getEditorState().read(() => $findInStory(search))
    setMatches(found)
    return found
  }, [editor, search])
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) look()
      }),
    [editor, look],
  )
  return { editor, matches, look }
}

const $stillStands = (selection: BaseSelection | null): selection is RangeSelection =>
  $isRangeSelection(selection) &&
  [selection.anchor, selection.focus].every(({ key }) => $getNodeByKey(key) !== null)

/** Finds and replaces in the text of the story, and lets the browser's own search be. */
export const FindPanel = ({ query, canReplace, onReplaceShown, caret, opened, onClose }: Props) => {
  const say = useWords(findWords)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState<Search>({ query, isCaseKept: false, isWholeWord: false })
  const [replacement, setReplacement] = useState('')
  const [at, setAt] = useState(0)
  const [told, setTold] = useState('')
  const { editor, matches, look } = useMatches(search)
  const current = Math.min(at, Math.max(0, matches.length - 1))
  useHighlights(editor, { matches, at: current })

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [opened])

  const show = (match: StoryMatch | undefined): void => {
    const range = match === undefined ? null : rangeOf(match, editor)
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }
  /** A new search begins where the caret was. */
  const begin = useEffectEvent(() => {
    const found = look()
    const first = matchAfterCaret(found, { editor, caret: caret.range })
    setAt(first)
    setTold('')
    show(found[first])
  })
  useEffect(() => begin(), [search])

  const go = (step: 1 | -1): void => {
    if (matches.length === 0) return
    const next = (current + step + matches.length) % matches.length
    setAt(next)
    setTold('')
    show(matches[next])
  }
  const close = (): void => {
    const match = matches[current]
    editor.update(
      () => {
        if (match !== undefined) $selectMatch(match)
        // Where the caret was may have been replaced meanwhile.
        else if ($stillStands(caret.selection)) $setSelection(caret.selection.clone())
      },
      { discrete: true },
    )
    // Not when the update is done: one that changes nothing never says so.
    editor.focus()
    onClose()
  }
  const replace = (which: readonly StoryMatch[]): void => {
    if (which.length === 0) return
    editor.update(() => $replaceMatches(which, replacement), { tag: HISTORY_PUSH_TAG, discrete: true })
    setTold(say('replaced', { count: which.length }))
    // What was just put there may hold the words again: the search goes on behind it.
    setAt(current + findMatches(replacement, search).length)
  }
  const press = (event: KeyboardEvent): void => {
    const isCommand = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === input.current) go(event.shiftKey ? -1 : 1)
    else if (event.key === 'F3' || (isCommand && event.code === 'KeyG')) go(event.shiftKey ? -1 : 1)
    else if (isCommand && event.code === 'KeyF') input.current?.select()
    else if (isCommand && event.code === 'KeyH') onReplaceShown()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const toggle = (key: 'isCaseKept' | 'isWholeWord'): void => setSearch({ ...search, [key]: !search[key] })
  const count = matches.length === 0 ? say('none') : say('count', { at: current + 1, all: matches.length })

  return (
    <div role="search" aria-label={say('label')} className="find-panel" onKeyDown={press}>
      <div className="find-panel__row">
        <label htmlFor={`${id}find`}>{say('find')}</label>
        <input
          ref={input}
          id={`${id}find`}
          value={search.query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setSearch({ ...search, query: event.target.value })}
        />
        <output className="find-panel__count" htmlFor={`${id}find`} aria-live="polite">
          {told || (search.query === '' ? '' : count)}
        </output>
        <button type="button" aria-label={say('previous')} title={say('previous')} onClick={() => go(-1)}>
          <ChevronIcon direction="up" />
        </button>
        <button type="button" aria-label={say('next')} title={say('next')} onClick={() => go(1)}>
          <ChevronIcon direction="down" />
        </button>
        <button
          type="button"
          aria-pressed={search.isCaseKept}
          title={say('case')}
          aria-label={say('case')}
          onClick={() => toggle('isCaseKept')}
        >
          Aa
        </button>
        <button
          type="button"
          aria-pressed={search.isWholeWord}
          title={say('whole')}
          aria-label={say('whole')}
          onClick={() => toggle('isWholeWord')}
        >
          <span className="find-panel__whole">ab</span>
        </button>
        {canReplace ? null : (
          <button type="button" onClick={onReplaceShown}>
            {say('showReplace')}
          </button>
        )}
        <button
          type="button"
          className="find-panel__close"
          aria-label={say('close')}
          title={say('close')}
          onClick={close}
        >
          <XIcon />
        </button>
      </div>
      {canReplace ? (
        <div className="find-panel__row">
          <label htmlFor={`${id}replace`}>{say('replaceWith')}</label>
          <input
            id={`${id}replace`}
            value={replacement}
            autoComplete="off"
            onChange={(event) => setReplacement(event.target.value)}
          />
          <button
            type="button"
            disabled={matches.length === 0}
            onClick={() => replace(matches.slice(current, current + 1))}
          >
            {say('replace')}
          </button>
          <button type="button" disabled={matches.length === 0} onClick={() => replace(matches)}>
            {say('replaceAll')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
