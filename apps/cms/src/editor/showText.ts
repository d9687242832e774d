import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CLEAR_HISTORY_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'

/** The number of the block in which the caret stands; null: it stands elsewhere. */
const blockOfCaret = (editor: LexicalEditor): number | null => {
  const root = editor.getRootElement()
  if (root === null || !root.contains(document.activeElement)) return null
  return editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    return selection.anchor.getNode().getTopLevelElement()?.getIndexWithinParent() ?? null
  })
}

/**
 * Puts another text into an editor that stands there, and the caret at the end of the block in which it stood. An editor
 * that is made anew would swallow the keys of that moment. What was there before is no step to undo: it may be older
 * than what somebody else wrote.
 * @param text Lexical JSON of a text with at least one block
 * @throws Error when it is none
 */
export const showText = (editor: LexicalEditor, text: object): void => {
  const block = blockOfCaret(editor)
  editor.setEditorState(editor.parseEditorState(JSON.stringify(text)))
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  if (block === null) return
  editor.update(
    () => {
      const root = $getRoot()
      root.getChildAtIndex(Math.min(block, root.getChildrenSize() - 1))?.selectEnd()
    },
    { discrete: true },
  )
}
