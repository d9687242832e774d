'use client'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../admin/useWords'
import { callBeingTyped } from './callBeingTyped'
import { notesWords } from './notesWords'
import type { Colleague } from './useNotes'

const MAX_NOTE = 2000
const MAX_OFFERED = 5

export type NoteFieldProps = {
  label: string
  value: string
  onChange: (text: string) => void
  onSend: () => void
  colleagues: readonly Colleague[]
  /** Changes when the field should take the focus. */
  focusKey?: number
}

/** A few lines of words, in which `@` offers colleagues. Ctrl + Enter sends them. */
export const NoteField = ({ label, value, onChange, onSend, colleagues, focusKey = 0 }: NoteFieldProps) => {
  const say = useWords(notesWords)
  const id = useId()
  const place = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [isDismissed, setIsDismissed] = useState(false)
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    if (focusKey > 0) place.current?.focus()
  }, [focusKey])

  const call = isDismissed ? null : callBeingTyped(value, caret)
  const offered =
    call === null
      ? []
      : colleagues.filter(({ name }) => name.toLowerCase().startsWith(call.letters)).slice(0, MAX_OFFERED)
  const complete = ({ name }: Colleague): void => {
    if (call === null) return
    const text = `${value.slice(0, call.start)}@${name} ${value.slice(caret).trimStart()}`
    onChange(text)
    setIsDismissed(true)
    const end = call.start + name.length + 2
    // After React has put the new words there.
    requestAnimationFrame(() => {
      place.current?.focus()
      place.current?.setSelectionRange(end, end)
    })
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault()
      return onSend()
    }
    const one = offered[chosen] ?? offered[0]
    if (one === undefined) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : offered.length - 1
      return setChosen((chosen + step) % offered.length)
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      return setIsDismissed(true)
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      complete(one)
    }
  }
  return (
    <div className="note-field">
      <label htmlFor={`${id}-text`}>{label}</label>
      <textarea
        ref={place}
        id={`${id}-text`}
        rows={3}
        maxLength={MAX_NOTE}
        placeholder={say('placeholder')}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-list`}
        aria-activedescendant={offered.length > 0 ? `${id}-${String(chosen)}` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          setCaret(event.target.selectionStart)
          setIsDismissed(false)
          setChosen(0)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={press}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={say('colleagues')} hidden={offered.length === 0}>
        {offered.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === chosen}
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              complete(one)
            }}
          >
            {one.name}
          </li>
        ))}
      </ul>
    </div>
  )
}
