import { safeHref } from '@dateline/rich-text/safeHref'
import {
  BlockquoteFeature,
  BlocksFeature,
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
import { CorrectionNote } from '../blocks/CorrectionNote'
import { Embed } from '../blocks/Embed'
import { FactBox } from '../blocks/FactBox'
import { Picture } from '../blocks/Picture'
import { PullQuote } from '../blocks/PullQuote'
import { ReadMoreBreak } from '../blocks/ReadMoreBreak'
import { RelatedCard } from '../blocks/RelatedCard'
import { ARTICLES, PAGES } from '../collections/slugs'
import { FindFeature } from './find/FindFeature'
import { PasteFeature } from './paste/PasteFeature'
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
    BlocksFeature({
      blocks: [Picture, PullQuote, FactBox, Embed, RelatedCard, CorrectionNote, ReadMoreBreak],
    }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
    TypographyFeature(),
    FindFeature(),
  ],
})
