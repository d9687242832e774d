'use client'

import { BlocksFeatureClient } from '@payloadcms/richtext-lexical/client'
import { BLOCK_KEYWORDS } from './blockKeywords'
import { EmbedOnPastePlugin } from './EmbedOnPastePlugin.client'
import { MergeFilledBlocksPlugin } from './MergeFilledBlocksPlugin.client'

type Provide = typeof BlocksFeatureClient
type Feature = Extract<ReturnType<Provide>['feature'], (...given: never[]) => unknown>

export const StoryBlocksFeatureClient: Provide = (props) => {
  const provided = BlocksFeatureClient(props)
  const make = provided.feature as Feature
  return {
    ...provided,
    feature: (given) => {
      const feature = make(given)
      return {
        ...feature,
        plugins: [
          ...(feature.plugins ?? []),
          { Component: EmbedOnPastePlugin, position: 'normal' },
          { Component: MergeFilledBlocksPlugin, position: 'normal' },
        ],
        slashMenu: {
          ...feature.slashMenu,
          groups: feature.slashMenu?.groups?.map((group) => ({
            ...group,
            items: group.items.map((item) => ({
              ...item,
              keywords: [...(BLOCK_KEYWORDS[item.key.replace('block-', '')] ?? [])],
            })),
          })),
        },
      }
    },
  }
}
