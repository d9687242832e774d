'use client'

import type { BaseSelection } from '@payloadcms/richtext-lexical/lexical'
import { $getSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { lazy, useEffect, useState } from 'react'
import { keepTrying } from '../../admin/later/keepTrying'
import { Later } from '../../admin/later/Later.client'
import { isInField } from '../isInField'

const FindPanel = lazy(
  keepTrying(() => import('./FindPanel.client').then((module) => ({ default: module.FindPanel }))),
)

type Opened = {
  query: string
  canReplace: boolean
  caret: { selection: BaseSelection | null; range: Range | null }
  opened: number
}

/** Longer than this nobody looks for; a whole selected paragraph is something else. */
const MAX_QUERY = 100

const isFind = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyF'
/** Cmd+H hides the window on a Mac, so there it is Cmd+Alt+F, as in other editors. */
const isReplace = (event: KeyboardEvent): boolean =>
  (event.ctrlKey && event.code === 'KeyH') || (event.metaKey && event.altKey && event.code === 'KeyF')

const drawnRange = (): Range | null => {
  const drawn = getSelection()
  return drawn !== null && drawn.rangeCount > 0 ? drawn.getRangeAt(0).cloneRange() : null
}

/** Ctrl+F and Ctrl+H in the text open our search; everywhere else they are the browser's. */
export const FindPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const [open, setOpen] = useState<Opened | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if ((!isFind(event) && !isReplace(event)) || isInField(event)) return false
          event.preventDefault()
          const selection = $getSelection()
          const selected = selection?.getTextContent() ?? ''
          setOpen((before) => ({
            query: selected.length > MAX_QUERY || selected.includes('\n') ? '' : selected,
            canReplace: isReplace(event) || before?.canReplace === true,
            caret: { selection: selection?.clone() ?? null, range: drawnRange() },
            opened: (before?.opened ?? 0) + 1,
          }))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  if (open === null) return null
  return (
    <Later>
      <FindPanel
        {...open}
        key={open.query === '' ? 'typed' : `${open.query} ${String(open.opened)}`}
        onReplaceShown={() => setOpen({ ...open, canReplace: true })}
        onClose={() => setOpen(null)}
      />
    </Later>
  )
}
