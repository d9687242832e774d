'use client'

import type { LexicalNode, PointType } from '@payloadcms/richtext-lexical/lexical'
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { $findMatchingParent } from '@payloadcms/richtext-lexical/lexical/utils'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { isInField } from '../isInField'
import type { SetType } from './setType'
import { setType } from './setType'
import { useTypography } from './TypographyProvider.client'

const $wordsOf = (node: LexicalNode): string => {
  if ($isLineBreakNode(node)) return '\n'
  return $isElementNode(node) ? node.getChildren().map($wordsOf).join('') : node.getTextContent()
}

/** The words of the paragraph up to a point. */
const $wordsBefore = (point: PointType): string => {
  const { key, offset, type } = point
  const node = point.getNode()
  const block = $findMatchingParent(node, (parent) => $isElementNode(parent) && !parent.isInline())
  if (block === null || !$isElementNode(block)) return ''
  let words = ''
  /** @returns whether the point was reached */
  const walk = (parent: LexicalNode): boolean => {
    if (!$isElementNode(parent)) {
      if (parent.getKey() !== key) words += $wordsOf(parent)
      else words += parent.getTextContent().slice(0, offset)
      return parent.getKey() === key
    }
    const isEnd = type === 'element' && parent.getKey() === key
    const children = isEnd ? parent.getChildren().slice(0, offset) : parent.getChildren()
    return children.some(walk) || isEnd
  }
  walk(block)
  return words
}

const $isTypedAsItIs = (node: LexicalNode): boolean =>
  ($isTextNode(node) && node.hasFormat('code')) ||
  $findMatchingParent(node, (parent) => parent.getType() === 'autolink') !== null

/** Puts what is set in the place of what was typed, unless the words have changed meanwhile. */
const $replaceTyped = ({ remove, insert }: SetType, typed: string, before: string): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const node = selection.anchor.getNode()
  const length = remove + typed.length
  const start = selection.anchor.offset - length
  const expected = before.slice(before.length - remove) + typed
  if (!$isTextNode(node) || start < 0 || node.getTextContent().slice(start, start + length) !== expected)
    return
  node.spliceText(start, length, insert, true)
}

/**
 * The character is typed as it is, and set in a step of its own: so one undo gives back what was typed.
 */
export const TypographyPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const { isOn } = useTypography()
  const language = useFormFields(([fields]) => fields?.language?.value)
  useEffect(() => {
    if (!isOn) return undefined
    return editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const selection = $getSelection()
        if (isInField(event)) return false
        const typed = event.inputType === 'insertText' ? event.data : null
        if (typed?.length !== 1 || editor.isComposing() || !$isRangeSelection(selection)) return false
        const start = selection.isBackward() ? selection.focus : selection.anchor
        if ($isTypedAsItIs(start.getNode())) return false
        const before = $wordsBefore(start)
        const set = setType({ before, typed, language: language === 'ru' ? 'ru' : 'en' })
        if (set === null) return false
        event.preventDefault()
        selection.insertText(typed)
        $onUpdate(() => editor.update(() => $replaceTyped(set, typed, before), { tag: HISTORY_PUSH_TAG }))
        return true
      },
      COMMAND_PRIORITY_NORMAL,
    )
  }, [editor, isOn, language])
  return null
}
