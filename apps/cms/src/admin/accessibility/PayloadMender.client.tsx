'use client'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useWords } from '../useWords'
import { mendPayload } from './mendPayload'
import { mendWords } from './mendWords'

/** Long enough that a burst of redrawing is mended once, short enough that nobody reaches a control before its name. */
const CALM_MS = 150

/** Keeps Payload's controls named while they come and go. Typing only sets a timer. */
export const PayloadMender = ({ children }: { children: ReactNode }) => {
  const say = useWords(mendWords)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const mend = (): void => {
      timer = undefined
      mendPayload(document, say)
    }
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(mend, CALM_MS)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    mend()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [say])
  return children
}
