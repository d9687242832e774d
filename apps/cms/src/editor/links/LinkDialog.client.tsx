'use client'

import type { LinkFields } from '@payloadcms/richtext-lexical'
import { useTranslation, XIcon } from '@payloadcms/ui'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import { useModal } from '../../admin/useModal'
import { useWords } from '../../admin/useWords'
import './LinkDialog.css'
import type { LinkTarget } from './linkTarget'
import { linkWords } from './linkWords'
import { readTyped } from './readTyped'
import { useLinkTargets } from './useLinkTargets'

/** Where a link leads, and the words for one that has none yet. */
export type ChosenLink = { fields: LinkFields; words: string }

type Props = {
  /** What to search for first: the words that are selected, or the address of the link that is changed. */
  query: string
  onChosen: (link: ChosenLink) => void
  onRemoved: (() => void) | null
  onClose: () => void
}

type Option = { kind: 'story'; target: LinkTarget } | { kind: 'address'; href: string; isCleaned: boolean }

const toStory = ({ relationTo, id, headline }: LinkTarget): ChosenLink => ({
  fields: { linkType: 'internal', newTab: false, doc: { relationTo, value: id } },
  words: headline,
})

const toAddress = (href: string): ChosenLink => ({
  fields: { linkType: 'custom', newTab: false, url: href },
  words: href.replace(/^(?:mailto|tel):/, ''),
})

/** Finds the target of a link: our own stories by their words, everything else by its address. */
export const LinkDialog = ({ query: first, onChosen, onRemoved, onClose }: Props) => {
  const say = useWords(linkWords)
  const { i18n } = useTranslation()
  const id = useId()
  const dialog = useModal()
  const [query, setQuery] = useState(first)
  const [at, setAt] = useState(0)
  const typed = readTyped(query)
  const asked = typed.kind === 'address' ? typed.href : typed.kind === 'words' ? query.trim() : ''
  const { state, targets } = useLinkTargets(asked)
  const options: Option[] = [
    ...(typed.kind === 'nothing' || typed.kind === 'refused'
      ? []
      : targets.map((target): Option => ({ kind: 'story', target }))),
    // The address of a story of ours changes with its slug; the story stays.
    ...(typed.kind === 'address' && targets.length === 0
      ? [{ kind: 'address' as const, href: typed.href, isCleaned: typed.href.length < query.trim().length }]
      : []),
  ]
  const chosen = options[Math.min(at, options.length - 1)]

  useEffect(() => {
    dialog.current?.querySelector('input')?.select()
  }, [])

  const choose = (option: Option | undefined): void => {
    if (option === undefined) return
    onChosen(option.kind === 'story' ? toStory(option.target) : toAddress(option.href))
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0)
      setAt((Math.min(at, options.length - 1) + step + options.length) % options.length)
    // What is shown may still be the answer to fewer letters, and an address may turn out to be a story of ours.
    else if (event.key === 'Enter') choose(state === 'searching' ? undefined : chosen)
    else return
    event.preventDefault()
  }
  const told = {
    idle: '',
    searching: say('searching'),
    found:
      typed.kind === 'words' && targets.length === 0
        ? say('nothing')
        : say('found', { count: options.length }),
    failed: say('failed'),
  }[state]
  const dateOf = (date: string): string =>
    new Date(date).toLocaleDateString(i18n.language, { day: 'numeric', month: 'short', year: 'numeric' })
  const factsOf = ({ relationTo, section, language, date }: LinkTarget): string =>
    [relationTo === 'pages' ? say('page') : section, dateOf(date), language.toUpperCase()]
      .filter((fact) => fact !== '')
      .join(' · ')

  return (
    <dialog
      ref={dialog}
      className="link-dialog"
      aria-labelledby={`${id}title`}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => (event.target === dialog.current ? dialog.current.close() : undefined)}
    >
      <div className="link-dialog__inner">
        <header>
          <h2 id={`${id}title`}>{say('title')}</h2>
          <button
            type="button"
            className="link-dialog__close"
            aria-label={say('close')}
            onClick={() => dialog.current?.close()}
          >
            <XIcon />
          </button>
        </header>
        <label htmlFor={`${id}query`}>{say('label')}</label>
        <input
          id={`${id}query`}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={
            chosen === undefined ? undefined : `${id}option${String(options.indexOf(chosen))}`
          }
          aria-describedby={`${id}hint`}
          aria-invalid={typed.kind === 'refused'}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <p id={`${id}hint`} className="link-dialog__hint">
          {typed.kind === 'refused' ? <strong>{say('refused')}</strong> : say('hint')}
        </p>
        <ul id={`${id}list`} role="listbox" aria-label={say('title')}>
          {options.map((option, index) => (
            <li
              key={option.kind === 'story' ? option.target.id : option.href}
              id={`${id}option${String(index)}`}
              role="option"
              aria-selected={option === chosen}
              onMouseMove={() => setAt(index)}
              onClick={() => choose(option)}
            >
              {option.kind === 'story' ? (
                <>
                  <span className="link-dialog__headline">{option.target.headline}</span>
                  <span className="link-dialog__facts">{factsOf(option.target)}</span>
                  {option.target.isPublished ? null : (
                    <span className="link-dialog__draft">{say('draft')}</span>
                  )}
                </>
              ) : (
                <>
                  <span className="link-dialog__headline">{say('toAddress', { address: option.href })}</span>
                  {option.isCleaned ? <span className="link-dialog__facts">{say('cleaned')}</span> : null}
                </>
              )}
            </li>
          ))}
        </ul>
        <footer>
          <p role="status">{told}</p>
          {onRemoved === null ? null : (
            <button type="button" className="link-dialog__remove" onClick={onRemoved}>
              {say('removeLink')}
            </button>
          )}
        </footer>
      </div>
    </dialog>
  )
}
