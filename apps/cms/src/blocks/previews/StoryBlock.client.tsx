'use client'

import { getTranslation } from '@payloadcms/translations'
import { RenderFields, useTranslation } from '@payloadcms/ui'
import { BlockCollapsible, useBlockComponentContext } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import type { ReactNode } from 'react'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../admin/useWords'
import { blockWords } from './blockWords'
import { useBlockInText } from './useBlockInText'
import { useBlockValue } from './useBlockValue'
import './blocks.css'

export type StoryBlockProps = {
  label: { en: string; ru: string }
  hasFields?: boolean
  /** Whether it lacks what makes it one, so that its fields are open from the start. */
  isUnfilled?: boolean
  /** What readers will see, in small. */
  children: ReactNode
}

/** Blocks by their ids: the editor is built anew when a save is answered, under the hands of whoever fills one in. */
const openBlocks = new Map<string, boolean>()

const useOpen = (id: string, isOpenAtFirst: boolean): [boolean, (isOpen: boolean) => void] => {
  const [isOpen, setOpen] = useState(() => openBlocks.get(id) ?? isOpenAtFirst)
  useEffect(() => void openBlocks.set(id, isOpen), [id, isOpen])
  return [isOpen, setOpen]
}

/** A block in the editor: it looks like what it is, and its fields open in place below. */
export const StoryBlock = ({ label, hasFields = true, isUnfilled = false, children }: StoryBlockProps) => {
  const { formSchema, nodeKey } = useBlockComponentContext()
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const { i18n } = useTranslation()
  const say = useWords(blockWords)
  useBlockInText(nodeKey)
  const id = useBlockValue('id')
  const [isOpen, setOpen] = useOpen(id, isUnfilled)
  const place = useId()
  const block = getTranslation(label, i18n)
  const remove = () => editor.update(() => $getNodeByKey(nodeKey)?.remove())

  return (
    <BlockCollapsible
      className="story-block"
      disableBlockName
      Actions={
        <span className="story-block__actions">
          {hasFields ? (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={place}
              aria-label={say('editBlock', { block })}
              onClick={() => setOpen(!isOpen)}
            >
              {say(isOpen ? 'done' : 'edit')}
            </button>
          ) : null}
          {isEditable ? (
            <button type="button" aria-label={say('removeBlock', { block })} onClick={remove}>
              {say('remove')}
            </button>
          ) : null}
        </span>
      }
    >
      <div className="story-block__preview" contentEditable={false}>
        {children}
      </div>
      <div id={place} className="story-block__fields" hidden={!isOpen}>
        {isOpen && hasFields ? (
          <RenderFields
            fields={formSchema}
            forceRender
            parentIndexPath=""
            parentPath=""
            parentSchemaPath=""
            permissions
            readOnly={!isEditable}
          />
        ) : null}
      </div>
    </BlockCollapsible>
  )
}
