'use client'

import { $isLinkNode } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $findMatchingParent } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../admin/useWords'
import './LinkBubble.css'
import { addressOfLink, OPEN_LINK_DIALOG_COMMAND } from './linkCommands'
import type { LinkTarget } from './linkTarget'
import { linkWords } from './linkWords'
import { fetchLinkTargets } from './useLinkTargets'

type Shown = { key: string; address: string; isOwn: boolean; top: number; left: number }

const isSame = (one: Shown | null, other: Shown | null): boolean =>
  one?.key === other?.key &&
  one?.address === other?.address &&
  one?.top === other?.top &&
  one?.left === other?.left

/** What stands behind the link at the caret: asked once for each address. */
const useTarget = (address: string | null): LinkTarget | null | undefined => {
  const [known, setKnown] = useState<ReadonlyMap<string, LinkTarget | null>>(new Map())
  useEffect(() => {
    if (address === null || known.has(address)) return
    const keep = (target: LinkTarget | null): void =>
      setKnown((before) => new Map([...before, [address, target]]))
    fetchLinkTargets(address).then(
      ([target]) => keep(target ?? null),
      () => undefined,
    )
  }, [address, known])
  return address === null ? undefined : known.get(address)
}

/** Says under a link where it leads, while the caret stands in it. */
export const LinkBubblePlugin = ({ anchorElem }: { anchorElem: HTMLElement }) => {
  const [editor] = useLexicalComposerContext()
  const say = useWords(linkWords)
  const [shown, setShown] = useState<Shown | null>(null)
  const target = useTarget(shown?.isOwn ? shown.address : null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read((): Shown | null => {
          const selection = $getSelection()
          if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
          const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
          if (link === null) return null
          const box = editor.getElementByKey(link.getKey())?.getBoundingClientRect()
          const around = anchorElem.getBoundingClientRect()
          const address = addressOfLink(link.getFields(), location.origin)
          if (box === undefined || address === null) return null
          return {
            key: link.getKey(),
            address,
            isOwn: link.getFields().linkType === 'internal',
            top: Math.round(box.bottom - around.top + 4),
            left: Math.round(Math.max(0, box.left - around.left)),
          }
        })
        setShown((before) => (isSame(before, next) ? before : next))
      }),
    [editor, anchorElem],
  )
  if (shown === null) return null
  const words = shown.isOwn ? (target === null ? say('gone') : (target?.headline ?? '…')) : shown.address
  return createPortal(
    <div className="link-bubble" style={{ insetBlockStart: shown.top, insetInlineStart: shown.left }}>
      <a href={shown.address} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
      {target?.isPublished === false ? <span className="link-bubble__draft">{say('draft')}</span> : null}
      <button
        type="button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => editor.dispatchCommand(OPEN_LINK_DIALOG_COMMAND, undefined)}
      >
        {say('changeLink')} <kbd>Ctrl K</kbd>
      </button>
    </div>,
    anchorElem,
  )
}
