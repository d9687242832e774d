'use client'
import { useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { ARTICLES } from '../../slugs'

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
  story: string
  isReading: boolean
  /** Words were typed here that could not be saved: they stay in the form, whatever others save. */
  hasUnsaved: boolean
  /** The revision of the newest saved text; null while it is not known. */
  newest: number | null
}

/**
 * While somebody else writes, the form can be read and not written in, and shows each text that they save. Whoever gets
 * the pen begins with the last of them.
 */
export const useReadingAlong = ({ story, isReading, hasUnsaved, newest }: Reading): void => {
  const { formRef, getData, reset, setProcessing } = useForm()
  const [isCatchingUp, setIsCatchingUp] = useState(false)
  const form = useRef({ getData, reset })
  useEffect(() => {
    form.current = { getData, reset }
  })
  const isLocked = isReading || isCatchingUp

  useEffect(() => {
    if (!isLocked) return undefined
    const element = formRef.current
    // The body's editor is made again with each text that is shown, and would be open to typing.
    const lock = (): void => editorsIn(element).forEach((editor) => editor.setEditable(false))
    setProcessing(true)
    lock()
    const watcher = new MutationObserver(lock)
    if (element) watcher.observe(element, { childList: true, subtree: true })
    return () => {
      watcher.disconnect()
      editorsIn(element).forEach((editor) => editor.setEditable(true))
      setProcessing(false)
    }
  }, [isLocked, formRef, setProcessing])

  useEffect(() => {
    if (isReading) setIsCatchingUp(true)
    if (!isReading && !isCatchingUp) return undefined
    const done = (): void => {
      if (!isReading) setIsCatchingUp(false)
    }
    if (hasUnsaved || newest === null || Number(form.current.getData().revision ?? 0) >= newest) {
      done()
      return undefined
    }
    const leaving = new AbortController()
    const show = async (): Promise<void> => {
      const answer = await fetch(`/api/${ARTICLES}/${story}?draft=true&depth=0&trash=true`, {
        credentials: 'same-origin',
        signal: leaving.signal,
      })
      if (!answer.ok || leaving.signal.aborted) return
      const standAgain = keepScroll()
      await form.current.reset((await answer.json()) as Record<string, unknown>)
      standAgain()
    }
    // Where it fails, the next sign of life tells the revision again, and a save from an old text is refused.
    show()
      .catch(() => undefined)
      .finally(() => (leaving.signal.aborted ? undefined : done()))
    return () => leaving.abort()
  }, [isReading, isCatchingUp, hasUnsaved, newest, story])
}
