'use client'

import {
  createClientFeature,
  LinkFeatureClient,
  slashMenuBasicGroupWithItems,
  toolbarFeatureButtonsGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import { LinkIcon } from '@payloadcms/ui'
import { say } from '../say'
import { LinkBubblePlugin } from './LinkBubblePlugin.client'
import { LinkDialogPlugin } from './LinkDialogPlugin.client'
import { $linkAround, OPEN_LINK_DIALOG_COMMAND } from './linkCommands'
import { linkWords } from './linkWords'

type LinkProps = Parameters<typeof LinkFeatureClient>[0]
type GivenFeature = ReturnType<typeof LinkFeatureClient>['feature']
type Given = Parameters<Extract<GivenFeature, (given: never) => unknown>>[0]

const payloadLinks = (props: LinkProps, given: Given) => {
  const { feature } = LinkFeatureClient(props)
  return typeof feature === 'function' ? feature(given) : feature
}

const toolbarGroup = toolbarFeatureButtonsGroupWithItems([
  {
    ChildComponent: LinkIcon,
    key: 'link',
    order: 1,
    label: ({ i18n }) => say(linkWords, 'link', i18n.language),
    isActive: ({ selection }) => $linkAround(selection) !== null,
    onSelect: ({ editor }) => {
      editor.dispatchCommand(OPEN_LINK_DIALOG_COMMAND, undefined)
    },
  },
])

/** Payload's nodes and commands, without its drawer. */
export const StoryLinkFeatureClient = createClientFeature<NonNullable<LinkProps>>(({ props, ...given }) => {
  const own = payloadLinks(props, given)
  return {
    ...own,
    plugins: [
      ...(own.plugins ?? []).filter(({ position }) => position !== 'floatingAnchorElem'),
      { Component: LinkDialogPlugin, position: 'normal' },
      { Component: LinkBubblePlugin, position: 'floatingAnchorElem' },
    ],
    slashMenu: {
      groups: [
        slashMenuBasicGroupWithItems([
          {
            Icon: LinkIcon,
            key: 'link',
            keywords: ['link', 'url', 'story', 'ссылка', 'материал'],
            label: ({ i18n }) => say(linkWords, 'link', i18n.language),
            onSelect: ({ editor }) => {
              editor.dispatchCommand(OPEN_LINK_DIALOG_COMMAND, undefined)
            },
          },
        ]),
      ],
    },
    toolbarFixed: { groups: [toolbarGroup] },
    toolbarInline: { groups: [toolbarGroup] },
  }
})
