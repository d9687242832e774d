import * as slugs from '@dateline/cms/collections/slugs'
import { STORY_BLOCKS } from '@dateline/cms/editor/blocks/storyBlocks'
import { storyEditor } from '@dateline/cms/editor/storyEditor'
import type { RichTextAdapter, SanitizedConfig } from 'payload'
import { expect, it } from 'vitest'
import { everyNode } from './everyNode'

type Registered = { node: { getType: () => string } | { with: { getType: () => string } } }
type StoryEditor = RichTextAdapter & { editorConfig: { features: { nodes: readonly Registered[] } } }

/** The features ask the configuration for nothing but the collections that fields point to. */
const config = {
  collections: Object.values(slugs).map((slug) => ({ slug })),
  admin: {},
  i18n: { translations: {} },
} as unknown as SanitizedConfig

/** No feature registers these: every editor has them. */
const OF_EVERY_EDITOR = ['paragraph', 'text', 'linebreak', 'tab']
/** The feature of blocks brings it along, and we offer no block that stands in a line. */
const NEVER_MADE = 'inlineBlock'

const registeredTypes = async (): Promise<string[]> => {
  const { editorConfig } = (await storyEditor({ config, parentIsLocalized: false })) as StoryEditor
  return editorConfig.features.nodes.map(({ node }) => ('with' in node ? node.with : node).getType())
}

const typesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(typesIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : []
  return [...own, ...Object.values(value).flatMap(typesIn)]
}

const texts = everyNode({ photo: 'photo', otherPhoto: 'other', story: 'story', page: 'page' })
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

it('has a text for each node that the editor of stories registers, and for no other', async () => {
  const known = (await registeredTypes()).filter((type) => type !== NEVER_MADE)
  expect(known).toContain('heading')
  expect(sorted(typesIn(texts))).toEqual(sorted([...known, ...OF_EVERY_EDITOR]))
})

it('has a text for each block that can stand in a story, under its name', () => {
  const named = Object.keys(texts).filter((name) => name.startsWith('block: '))
  expect(sorted(named)).toEqual(sorted(STORY_BLOCKS.map(({ slug }) => `block: ${slug}`)))
  for (const { slug } of STORY_BLOCKS)
    expect(texts[`block: ${slug}`], slug).toMatchObject([{ fields: { blockType: slug } }])
})
