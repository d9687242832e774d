import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { StoryBlocksFeature } from './blocks/StoryBlocksFeature'
import { StoryBarFeature } from './count/StoryBarFeature'
import { FindFeature } from './find/FindFeature'
import { KeysFeature } from './keys/KeysFeature'
import { StoryLinkFeature } from './links/StoryLinkFeature'
import { PasteFeature } from './paste/PasteFeature'
import { StoryTableFeature } from './table/StoryTableFeature'
import { TypographyFeature } from './typography/TypographyFeature'

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
    StoryLinkFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    StoryTableFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
    TypographyFeature(),
    FindFeature(),
    KeysFeature(),
    StoryBarFeature(),
    // Last, so that its entries stand last in the menu behind "/": a quotation is asked for more often than a pull quote.
    StoryBlocksFeature(),
  ],
})
