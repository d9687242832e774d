import { safeHref } from '@dateline/rich-text/safeHref'
import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { ARTICLES, PAGES } from '../collections/slugs'
import { StoryBlocksFeature } from './blocks/StoryBlocksFeature'

/**
 * The editor of stories and pages. It offers what `rich-text` can turn into neutral elements and nothing else;
 * the headline is the first heading, so the body begins at the second.
 */
export const storyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    LinkFeature({
      enabledCollections: [ARTICLES, PAGES],
      fields: ({ defaultFields }) =>
        defaultFields
          .filter((field) => !('name' in field && field.name === 'newTab'))
          .map((field) =>
            'name' in field && field.name === 'url' && field.type === 'text'
              ? {
                  ...field,
                  validate: (value: unknown) =>
                    typeof value === 'string' && safeHref(value) !== null
                      ? true
                      : 'An address that begins with https://, http://, mailto: or tel:, or a path on our own site.',
                }
              : field,
          ),
    }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    StoryBlocksFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})
