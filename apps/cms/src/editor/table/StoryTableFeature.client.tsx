'use client'

import { tableOfWords } from '@dateline/rich-text/lexicalBuilders'
import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  TableFeatureClient,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import {
  $getSelection,
  $isElementNode,
  $parseSerializedNode,
  HISTORY_PUSH_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { $insertNodeToNearestRoot } from '@payloadcms/richtext-lexical/lexical/utils'
import { say } from '../say'
import { TableIcon } from './TableIcon'
import { tableWords } from './tableWords'

const EMPTY_ROW = ['', '', '']

/** Three by three with a row of headings, and the caret in the first cell. */
const insertTable = (editor: LexicalEditor): void =>
  editor.update(
    () => {
      if ($getSelection() === null) return
      const table = $parseSerializedNode(tableOfWords([EMPTY_ROW, EMPTY_ROW, EMPTY_ROW]))
      $insertNodeToNearestRoot(table)
      if ($isElementNode(table)) table.getFirstDescendant()?.selectStart()
    },
    { tag: HISTORY_PUSH_TAG },
  )

type TableProps = Parameters<typeof TableFeatureClient>[0]

const item = {
  key: 'table',
  keywords: ['table', 'таблица'],
  label: ({ i18n }: { i18n: { language: string } }) => say(tableWords, 'table', i18n.language),
  onSelect: ({ editor }: { editor: LexicalEditor }) => insertTable(editor),
}

export const StoryTableFeatureClient = createClientFeature(({ props }) => {
  const { feature } = TableFeatureClient(props as TableProps)
  return {
    ...(typeof feature === 'function' ? {} : feature),
    slashMenu: { groups: [slashMenuBasicGroupWithItems([{ ...item, Icon: TableIcon }])] },
    toolbarFixed: { groups: [toolbarAddDropdownGroupWithItems([{ ...item, ChildComponent: TableIcon }])] },
  }
})
