'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/** A letter asks the browser itself where it goes; all other keys ask the editor. */
const asksEditor = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key.length > 1 || ctrlKey || metaKey

const tellSelection = (event: KeyboardEvent): void => {
  if (asksEditor(event) && !event.isComposing) document.dispatchEvent(new Event('selectionchange'))
}

/**
 * Lets a key act on what is selected now. The browser tells of a selection only after a moment, and Lexical believes the
 * old one until then: whoever pressed Shift + Home and Delete quickly, or on a busy machine, deleted something else.
 */
export const useFreshSelection = (): void => {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerRootListener((root, previous) => {
        // Before the editor's own listener on the same element.
        previous?.removeEventListener('keydown', tellSelection, { capture: true })
        root?.addEventListener('keydown', tellSelection, { capture: true })
      }),
    [editor],
  )
}
