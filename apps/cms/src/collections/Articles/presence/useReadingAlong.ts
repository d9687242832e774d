'use client'
import { useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStorySaving } from '../saving/StorySavingProvider.client'

type Editable = { setEditable: (isEditable: boolean) => void }

/** Lexical hangs its editor on the element that it writes in. */
const editorsIn = (form: HTMLElement | null): Editable[] =>
  [...(form?.querySelectorAll('[data-lexical-editor]') ?? [])].flatMap((element) =>
    '__lexicalEditor' in element ? [element.__lexicalEditor as Editable] : [],
  )

/** Where the page stands before its form is drawn anew, and how to stand there again. */
const keepScroll = (): (() => void) => {
  const top = window.scrollY
  return () => {
    const stand = (): void => window.scrollTo({ top, behavior: 'instant' })
    stand()
    requestAnimationFrame(() => requestAnimationFrame(stand))
  }
}

type Reading = {
  isReading: boolean
  /** The revision of the newest saved text; null while it is not known. */
  newest: number | null
}

/**
 * While somebody else writes, the form can be read and not written in, and shows each text that they save. Whoever gets
 * the pen begins with the last of them.
 */
export const useReadingAlong = ({ isReading, newest }: Reading): void => {
  const { formRef, setProcessing } = useForm()
  const { revision, follow, handOver } = useStorySaving()
  const [isCatchingUp, setIsCatchingUp] = useState(false)
  const isLocked = isReading || isCatchingUp
  /** Not when it is locked again at once. */
  const mustOpen = useRef(false)
  const handOverTyped = useEffectEvent(() => handOver())
  const isBehind = newest !== null && revision < newest

  useEffect(() => {
    if (!isLocked) return undefined
    mustOpen.current = false
    const element = formRef.current
    // The body's editor is made again with each text that is shown, and would be open to typing.
    const lock = (): void => editorsIn(element).forEach((editor) => editor.setEditable(false))
    handOverTyped()
    setProcessing(true)
    lock()
    const watcher = new MutationObserver(lock)
    if (element) watcher.observe(element, { childList: true, subtree: true })
    return () => {
      watcher.disconnect()
      mustOpen.current = true
      queueMicrotask(() => {
        if (!mustOpen.current) return
        // Payload makes the body's editor anew when it may be written in again: keys in the old one would go with it.
        flushSync(() => setProcessing(false))
        editorsIn(element).forEach((editor) => editor.setEditable(true))
      })
    }
  }, [isLocked, formRef, setProcessing])

  useEffect(() => {
    if (isReading) setIsCatchingUp(true)
    if (!isReading && !isCatchingUp) return undefined
    let isOver = false
    const standAgain = keepScroll()
    // Where it fails, the next sign of life tells the revision again, and a save from an old text is refused.
    void (isBehind ? follow() : Promise.resolve()).finally(() => {
      if (isOver) return
      if (isBehind) standAgain()
      if (!isReading) setIsCatchingUp(false)
    })
    return () => {
      isOver = true
    }
  }, [isReading, isCatchingUp, isBehind, newest, follow])
}
