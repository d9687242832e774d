'use client'
import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

/**
 * Shows a native dialog for as long as its component is there. The browser keeps the focus in it, and gives it back to
 * where it came from: for that it is closed before it is taken away, since afterwards nobody would get the focus.
 * @param isUnasked whether it opens by itself: then it holds the focus, since a key that was meant for the text would
 * press its first button
 */
export const useModal = ({ isUnasked = false } = {}): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const place = dialog.current
    if (place && !place.open) {
      place.showModal()
      if (isUnasked) {
        place.tabIndex = -1
        place.focus()
      }
    }
    return () => place?.close()
  }, [])
  return dialog
}
