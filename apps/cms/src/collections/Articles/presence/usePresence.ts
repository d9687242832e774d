'use client'
import { useEffect, useRef, useState } from 'react'
import { pathInForm } from '../../../admin/form/fieldInForm'
import type { PresenceAnswer } from './presenceAnswer'

const BEAT_MS = 3_000
const PATIENCE_MS = 8_000

type Sign = { isTaking?: boolean; isHandingOver?: boolean }

export type Presence = {
  /** The last answer; null until there was one. It stays when the server cannot be reached. */
  answer: PresenceAnswer | null
  /** Asks for the pen. Resolves when the server has answered, or could not be reached. */
  take: () => Promise<void>
}

/**
 * Says every few seconds that this tab is here, and keeps what the server answers.
 * @param saveLastWords saves what is typed when somebody else asks for the pen; it goes over whether that succeeds or not
 */
export const usePresence = (story: string, saveLastWords: () => Promise<void>): Presence => {
  const [answer, setAnswer] = useState<PresenceAnswer | null>(null)
  const say = useRef<(sign?: Sign) => Promise<void>>(() => Promise.resolve())
  const lastWords = useRef(saveLastWords)
  useEffect(() => {
    lastWords.current = saveLastWords
  })

  useEffect(() => {
    // Not kept in the session: a duplicated tab would take it along, and be the same tab twice.
    const tab = crypto.randomUUID()
    const address = `/api/articles/${story}/presence`
    let field: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    // Between the farewell of a page and its return from the browser's memory nothing is said: while a page goes, it is
    // hidden too, and to say so after the farewell would bring back somebody who has left.
    let hasLeft = false
    let isSaving = false
    let spoken: Promise<void> = Promise.resolve()

    const beat = (sign: Sign = {}): Promise<void> => {
      spoken = speak(sign)
      return spoken
    }
    const speak = async (sign: Sign): Promise<void> => {
      clearTimeout(timer)
      try {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ tab, field, isAway: document.hidden, ...sign }),
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        if (response.ok && !isGone) {
          const heard = (await response.json()) as PresenceAnswer
          setAnswer(heard)
          if (heard.askedBy && !isSaving) void handOver()
        }
      } catch {
        // The server cannot be reached: writing goes on, the journal and the revision protect it.
      }
      if (isGone || hasLeft) return
      clearTimeout(timer)
      timer = setTimeout(() => void beat(), BEAT_MS)
    }
    const handOver = async (): Promise<void> => {
      isSaving = true
      await lastWords.current().catch(() => undefined)
      isSaving = false
      await beat({ isHandingOver: true })
    }
    say.current = beat

    const look = (event: FocusEvent): void => {
      if (event.target instanceof Element) field = pathInForm(event.target) ?? field
    }
    const wake = (): void => {
      if (!hasLeft) void beat()
    }
    const comeBack = (): void => {
      hasLeft = false
      wake()
    }
    const leave = (): void => {
      hasLeft = true
      clearTimeout(timer)
      void fetch(`${address}?tab=${tab}`, {
        method: 'DELETE',
        credentials: 'same-origin',
        keepalive: true,
      }).catch(() => undefined)
    }
    document.addEventListener('focusin', look)
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    // Not at once: a development build mounts everything twice, and the first would hold the pen against the second.
    timer = setTimeout(() => void beat(), 0)
    return () => {
      isGone = true
      clearTimeout(timer)
      document.removeEventListener('focusin', look)
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
      // A sign that is under way must not arrive after the farewell, and bring back somebody who has left.
      void spoken.then(leave)
    }
  }, [story])

  return { answer, take: () => say.current({ isTaking: true }) }
}
