'use client'
import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

/**
 * Shows a native dialog for as long as its component is there. The browser keeps the focus in it, and gives it back to
 * where it came from: for that it is closed before it is taken away, since afterwards nobody would get the focus.
 */
export const useModal = (): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const place = dialog.current
    if (place && !place.open) place.showModal()
    return () => place?.close()
  }, [])
  return dialog
}
