'use client'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { createPortal } from 'react-dom'
import './Dialog.css'
import { useModal } from './useModal'

export type DialogProps = {
  title: string
  /** Closed by Escape, by its own button, or by whoever shows it. */
  onClose: () => void
  closeLabel: string
  isWide?: boolean
  /** Nobody pressed anything for it to open. */
  isUnasked?: boolean
  /** Nothing in it can be pressed: it has to take the focus itself, to be scrolled by keys. */
  isForReading?: boolean
  children: ReactNode
  /** What can be done, in the order in which it is read. */
  actions: ReactNode
}

/** A native modal dialog: the browser keeps the focus in it, and gives it back to where it came from. */
export const Dialog = ({
  title,
  onClose,
  closeLabel,
  isWide = false,
  isUnasked = false,
  isForReading = false,
  children,
  actions,
}: DialogProps) => {
  const place = useModal({ isUnasked })
  const titleId = useId()
  // Outside of the form and of any menu that it was opened from.
  return createPortal(
    <dialog
      ref={place}
      className={`newsroom-dialog${isWide ? ' newsroom-dialog--wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // The form of the story around it must not take what is typed or pressed here for its own.
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => event.stopPropagation()}
    >
      <header className="newsroom-dialog__head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="newsroom-dialog__close" onClick={onClose} aria-label={closeLabel}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </header>
      <div
        className="newsroom-dialog__body"
        {...(isForReading ? { tabIndex: 0, role: 'region', 'aria-labelledby': titleId } : {})}
      >
        {children}
      </div>
      <footer className="newsroom-dialog__actions">{actions}</footer>
    </dialog>,
    document.body,
  )
}
