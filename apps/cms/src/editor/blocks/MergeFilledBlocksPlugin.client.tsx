'use client'

import { $isBlockNode, BlockNode } from '@payloadcms/richtext-lexical/client'
import { $addUpdateTag, $getNodeByKey, HISTORY_MERGE_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { isOnlyFilledIn } from './isOnlyFilledIn'

/** Makes what Payload's form completes in a new block part of the step that put the block in. */
export const MergeFilledBlocksPlugin = (): null => {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerNodeTransform(BlockNode, (node) => {
        const before = editor.getEditorState().read(() => {
          const known = $getNodeByKey(node.getKey())
          return $isBlockNode(known) ? known.__fields : null
        })
        if (before !== null && isOnlyFilledIn(before, node.getFields())) $addUpdateTag(HISTORY_MERGE_TAG)
      }),
    [editor],
  )
  return null
}
