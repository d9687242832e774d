import type { EditorState } from '@payloadcms/richtext-lexical/lexical'
import { $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import type { Length } from './countBody'
import { countBody, lengthOf } from './countBody'

/** Nobody reads a number while typing: it is counted in the first pause. */
const PAUSE_MS = 400

type BodyLength = { whole: Length & { minutes: number }; selected: Length | null }

const lengthsOf = (state: EditorState): BodyLength => ({
  whole: countBody(state.toJSON()),
  selected: state.read(() => {
    const selection = $getSelection()
    const text = $isRangeSelection(selection) && !selection.isCollapsed() ? selection.getTextContent() : ''
    return text.trim() === '' ? null : lengthOf(text)
  }),
})

/** How long the text is, and what of it is selected, as of the last pause. */
export const useBodyLength = (): BodyLength => {
  const [editor] = useLexicalComposerContext()
  const [length, setLength] = useState(() => lengthsOf(editor.getEditorState()))
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const unregister = editor.registerUpdateListener(() => {
      clearTimeout(pause)
      pause = setTimeout(() => setLength(lengthsOf(editor.getEditorState())), PAUSE_MS)
    })
    return () => {
      clearTimeout(pause)
      unregister()
    }
  }, [editor])
  return length
}
