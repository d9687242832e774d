'use client'

import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey, HISTORIC_TAG, SKIP_DOM_SELECTION_TAG } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect } from 'react'

type Values = Readonly<Record<string, unknown>>

/** As Payload's own form does it: rows stand in the values of their fields, not in their number. */
const valuesOf = (fields: FormState): Values =>
  reduceFieldsToValues(
    Object.fromEntries(
      Object.entries(fields).map(([path, field]) => [
        path,
        Array.isArray(field.rows) ? { ...field, disableFormData: true } : field,
      ]),
    ),
    true,
  )

const isSame = (one: Values, other: Values): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => JSON.stringify(one[name]) === JSON.stringify(other[name]),
  )

/**
 * Keeps the text at what is typed into a block. Payload's form writes it there only when the server has answered, and not
 * at all where it does not: what was typed without a network would stand in no journal, and a late answer over newer words.
 */
export const useBlockInText = (nodeKey: string): void => {
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()

  useEffect(() => {
    if (!isModified) return
    const typed = valuesOf(fields)
    const write = (): void => {
      editor.update(
        () => {
          const node = $getNodeByKey(nodeKey)
          if (!$isBlockNode(node)) return
          const before = node.getFields()
          const { id, blockName, blockType } = before
          const after = { ...typed, id, blockName, blockType }
          if (!isSame(before, after)) node.setFields(after, true)
        },
        { tag: SKIP_DOM_SELECTION_TAG },
      )
    }
    write()
    return editor.registerUpdateListener(({ dirtyLeaves, tags }) => {
      // What somebody took back is theirs to take back.
      if (dirtyLeaves.has(nodeKey) && !tags.has(HISTORIC_TAG)) write()
    })
  }, [editor, fields, isModified, nodeKey])
}
