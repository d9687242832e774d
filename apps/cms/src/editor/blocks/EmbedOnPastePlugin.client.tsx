'use client'

import { $createBlockNode } from '@payloadcms/richtext-lexical/client'
import type { ParagraphNode } from '@payloadcms/richtext-lexical/lexical'
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { isInField } from '../isInField'
import { embedOfPaste } from './embedOfPaste'

/** The paragraph that the caret stands in, where it is empty and no part of a list, quote or table. */
const $emptyParagraph = (): ParagraphNode | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  return $isParagraphNode(node) && node.isEmpty() && $isRootNode(node.getParent()) ? node : null
}

const $replaceByEmbed = (key: string, address: string): void => {
  const paragraph = $getNodeByKey(key)
  if (!$isParagraphNode(paragraph)) return
  const embed = $createBlockNode({ blockName: '', blockType: 'embed', address })
  paragraph.replace(embed)
  const next = embed.getNextSibling() ?? $createParagraphNode()
  if (!next.isAttached()) embed.insertAfter(next)
  next.selectStart()
}

const textOf = (event: object): string =>
  'clipboardData' in event ? (event.clipboardData as DataTransfer).getData('text/plain').trim() : ''

/**
 * The bare address of a post or film, pasted into a line of its own, becomes an embed. It is first pasted as the link
 * that it is, so that one step back gives that link.
 */
export const EmbedOnPastePlugin = (): null => {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const pasted = textOf(event)
          const address = isInField(event) ? null : embedOfPaste(pasted)
          const paragraph = address === null ? null : $emptyParagraph()
          if (address === null || paragraph === null) return false
          event.preventDefault()
          paragraph.append($createTextNode(pasted)).selectEnd()
          $addUpdateTag(HISTORY_PUSH_TAG)
          const key = paragraph.getKey()
          $onUpdate(() => editor.update(() => $replaceByEmbed(key, address), { tag: HISTORY_PUSH_TAG }))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}
