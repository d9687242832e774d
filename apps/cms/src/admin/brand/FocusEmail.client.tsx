'use client'
import { useEffect } from 'react'

/** Whoever comes to the login is there to log in. Payload's form comes later, and closed at first. */
export const FocusEmail = () => {
  useEffect(() => {
    const seek = (): void => {
      const field = document.getElementById('field-email')
      field?.focus()
      if (field && field === document.activeElement) observer.disconnect()
    }
    const observer = new MutationObserver(seek)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    seek()
    return () => observer.disconnect()
  }, [])
  return null
}
