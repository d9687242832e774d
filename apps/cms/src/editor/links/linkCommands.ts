import type { LinkFields } from '@payloadcms/richtext-lexical'
import { $createLinkNode, $isAutoLinkNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import type { LinkNode } from '@payloadcms/richtext-lexical/client'
import type { BaseSelection, LexicalCommand } from '@payloadcms/richtext-lexical/lexical'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  createCommand,
} from '@payloadcms/richtext-lexical/lexical'
import { $findMatchingParent } from '@payloadcms/richtext-lexical/lexical/utils'

export const OPEN_LINK_DIALOG_COMMAND: LexicalCommand<undefined> = createCommand('OPEN_LINK_DIALOG_COMMAND')

/** The link that all of a selection stands in. */
export const $linkAround = (selection: BaseSelection | null = $getSelection()): LinkNode | null => {
  if (!$isRangeSelection(selection)) return null
  const [start, end] = [selection.anchor, selection.focus].map((point) =>
    $findMatchingParent(point.getNode(), $isLinkNode),
  )
  return start && end && start.is(end) ? start : null
}

/** What a link that was typed as an address becomes once somebody decides where it leads. */
const $asChosen = (link: LinkNode, fields: LinkFields): void => {
  if ($isAutoLinkNode(link)) link.replace($createLinkNode({ fields }), true)
  else link.setFields(fields)
}

/**
 * Puts a link on what is selected, on the link around the caret, or, where nothing is selected, on new words.
 * @param words for a link without any
 */
export const $setLink = (fields: LinkFields, words: string): 'set' | 'selected' => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return 'set'
  const link = $linkAround(selection)
  if (link !== null) $asChosen(link, fields)
  else if (selection.isCollapsed()) {
    const made = $createLinkNode({ fields })
    made.append($createTextNode(words))
    selection.insertNodes([made])
    made.selectNext(0, 0)
  } else return 'selected'
  return 'set'
}

/** @returns the address by which our own search knows the target of a link; null for one that leads nowhere yet */
export const addressOfLink = ({ linkType, url, doc }: LinkFields, cmsUrl: string): string | null => {
  if (linkType === 'custom') return url ?? null
  const id = typeof doc?.value === 'object' ? doc.value.id : doc?.value
  return doc && id ? `${cmsUrl}/admin/collections/${doc.relationTo}/${String(id)}` : null
}
