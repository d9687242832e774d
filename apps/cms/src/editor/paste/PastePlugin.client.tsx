'use client'

import { TOGGLE_LINK_COMMAND } from '@payloadcms/richtext-lexical/client'
import type { BaseSelection, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import {
  $addUpdateTag,
  $getSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { link, paragraph } from '@dateline/rich-text/lexicalBuilders'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useWords } from '../../admin/useWords'
import { isInField } from '../isInField'
import { pasteWords } from './pasteWords'
import type { Pasted, StoredNode } from './readClipboard'
import { readClipboard } from './readClipboard'

type Insert = { editor: LexicalEditor; selection: BaseSelection }

const $insertNodes = (stored: readonly StoredNode[], { editor, selection }: Insert): void => {
  const nodes = stored.map((node) => $parseSerializedNode(node))
  // Tables take what is pasted into a selection of cells.
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection }))
    selection.insertNodes(nodes)
}

/** An address on words that are selected is their link; anywhere else it stands for itself. */
const $insertAddress = (address: string, { editor, selection }: Insert): void => {
  if (selection.isCollapsed()) $insertNodes([paragraph(link(address, [address]))], { editor, selection })
  else
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, {
      fields: { doc: null, linkType: 'custom', newTab: false, url: address },
      text: null,
    })
}

const $insert = (pasted: Exclude<Pasted, { kind: 'pictures' | 'nothing' }>, where: Insert): void => {
  $addUpdateTag(PASTE_TAG)
  $addUpdateTag(HISTORY_PUSH_TAG)
  switch (pasted.kind) {
    case 'nodes':
      return $insertNodes(pasted.nodes, where)
    case 'line':
      return where.selection.insertText(pasted.words)
    case 'address':
      return $insertAddress(pasted.address, where)
  }
}

const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const clipboardOf = (event: object): DataTransfer | null => {
  if ('clipboardData' in event) return event.clipboardData as DataTransfer | null
  return 'dataTransfer' in event ? (event.dataTransfer as DataTransfer | null) : null
}

/** Reads what is pasted before Lexical would. Whoever wants some of it first registers with a higher priority. */
export const PastePlugin = () => {
  const [editor] = useLexicalComposerContext()
  const say = useWords(pasteWords)
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = clipboardOf(event)
          const selection = $getSelection()
          if (clipboard === null || selection === null || isInField(event)) return false
          event.preventDefault()
          const pasted = readClipboard(clipboard, { parseHtml })
          if (pasted.kind === 'pictures' || pasted.kind === 'nothing') toast.error(say(pasted.kind))
          else $insert(pasted, { editor, selection })
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, say],
  )
  return null
}
