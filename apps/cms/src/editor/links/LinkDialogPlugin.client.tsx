'use client'

import { TOGGLE_LINK_COMMAND } from '@payloadcms/richtext-lexical/client'
import type { BaseSelection } from '@payloadcms/richtext-lexical/lexical'
import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { lazy, useEffect, useState } from 'react'
import { keepTrying } from '../../admin/later/keepTrying'
import { Later } from '../../admin/later/Later.client'
import { isInField } from '../isInField'
import { $linkAround, $setLink, addressOfLink, OPEN_LINK_DIALOG_COMMAND } from './linkCommands'
import type { ChosenLink } from './LinkDialog.client'

const LinkDialog = lazy(
  keepTrying(() => import('./LinkDialog.client').then((module) => ({ default: module.LinkDialog }))),
)

/** A whole sentence that is selected is no headline. */
const MAX_QUERY = 80

type Opened = { selection: BaseSelection; query: string; isChange: boolean }

const $opened = (): Opened | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const link = $linkAround(selection)
  const words = selection.getTextContent().trim()
  const current = link === null ? null : addressOfLink(link.getFields(), location.origin)
  return {
    selection: selection.clone(),
    query: current ?? (words.length > MAX_QUERY || words.includes('\n') ? '' : words),
    isChange: link !== null,
  }
}

/** Ctrl+K and the button of the toolbars ask where a link leads; Payload's own drawer is never opened. */
export const LinkDialogPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const open = (): boolean => {
      setOpened($opened())
      return true
    }
    return mergeRegister(
      editor.registerCommand(OPEN_LINK_DIALOG_COMMAND, open, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const isAsked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
          if (!isAsked || event.code !== 'KeyK' || isInField(event)) return false
          event.preventDefault()
          return open()
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  }, [editor])
  if (opened === null) return null

  const { selection, query, isChange } = opened
  const close = (): void => {
    setOpened(null)
    editor.update(() => $setSelection($getSelection()?.clone() ?? selection.clone()), {
      onUpdate: () => editor.focus(),
    })
  }
  const set = ({ fields, words }: ChosenLink): void => {
    editor.update(
      () => {
        $setSelection(selection.clone())
        if ($setLink(fields, words) === 'selected')
          editor.dispatchCommand(TOGGLE_LINK_COMMAND, { fields, text: null })
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    )
    close()
  }
  const remove = (): void => {
    editor.update(
      () => {
        $setSelection(selection.clone())
        const link = $linkAround()
        for (const child of link?.getChildren() ?? []) link?.insertBefore(child)
        link?.remove()
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    )
    close()
  }
  return (
    <Later>
      <LinkDialog query={query} onChosen={set} onRemoved={isChange ? remove : null} onClose={close} />
    </Later>
  )
}
