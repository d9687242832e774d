'use client'

import {
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { isInField } from '../isInField'
import { useOpenKeys } from './KeysProvider.client'
import { $moveBlocks } from './moveBlock'
import { useFreshSelection } from './useFreshSelection'

const directionOf = (event: KeyboardEvent): 'up' | 'down' | null => {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null
  return { ArrowUp: 'up' as const, ArrowDown: 'down' as const }[event.key] ?? null
}

export const KeysPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const openKeys = useOpenKeys()
  useFreshSelection()
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const direction = directionOf(event)
          const isHelp = (event.ctrlKey || event.metaKey) && event.key === '/'
          if ((direction === null && !isHelp) || isInField(event)) return false
          event.preventDefault()
          if (isHelp) openKeys()
          else if (direction !== null)
            editor.update(() => $moveBlocks(direction), {
              tag: HISTORY_PUSH_TAG,
              onUpdate: () => getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' }),
            })
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, openKeys],
  )
  return null
}
