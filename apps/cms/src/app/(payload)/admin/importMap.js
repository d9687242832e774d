import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StoryBlocksFeatureClient as StoryBlocksFeatureClient_d20a2ed17a703bb9cf6fddb328e7c67c } from '../../../editor/blocks/StoryBlocksFeature.client'
import { PictureBlock as PictureBlock_b428a7683b2f5d2c15c5af1697187dd2 } from '../../../blocks/previews/PictureBlock.client'
import { GalleryBlock as GalleryBlock_2da92345b729802ebc783b46e75edb4c } from '../../../blocks/previews/GalleryBlock.client'
import { PullQuoteBlock as PullQuoteBlock_6aab8faa99a1bbf97b04c6baab670c6b } from '../../../blocks/previews/PullQuoteBlock.client'
import { FactBoxBlock as FactBoxBlock_17214abd71fd51ce8054af1edc83a308 } from '../../../blocks/previews/FactBoxBlock.client'
import { EmbedBlock as EmbedBlock_6cc18c5425072e4d9df694f30f232c25 } from '../../../blocks/previews/EmbedBlock.client'
import { RelatedCardBlock as RelatedCardBlock_57f2139d166e264296c1295d6dcb9d48 } from '../../../blocks/previews/RelatedCardBlock.client'
import { CorrectionNoteBlock as CorrectionNoteBlock_06b3e119ba1cf2df9eb0d072ddb453d9 } from '../../../blocks/previews/CorrectionNoteBlock.client'
import { ReadMoreBreakBlock as ReadMoreBreakBlock_b67992596b9a85295a2e25f834284d9d } from '../../../blocks/previews/ReadMoreBreakBlock.client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FocusPicker as FocusPicker_432cff376b7cd4c84cf95b3d2ed9c87d } from '../../../collections/Photos/FocusPicker.client'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/blocks/StoryBlocksFeature.client#StoryBlocksFeatureClient": StoryBlocksFeatureClient_d20a2ed17a703bb9cf6fddb328e7c67c,
  "/blocks/previews/PictureBlock.client#PictureBlock": PictureBlock_b428a7683b2f5d2c15c5af1697187dd2,
  "/blocks/previews/GalleryBlock.client#GalleryBlock": GalleryBlock_2da92345b729802ebc783b46e75edb4c,
  "/blocks/previews/PullQuoteBlock.client#PullQuoteBlock": PullQuoteBlock_6aab8faa99a1bbf97b04c6baab670c6b,
  "/blocks/previews/FactBoxBlock.client#FactBoxBlock": FactBoxBlock_17214abd71fd51ce8054af1edc83a308,
  "/blocks/previews/EmbedBlock.client#EmbedBlock": EmbedBlock_6cc18c5425072e4d9df694f30f232c25,
  "/blocks/previews/RelatedCardBlock.client#RelatedCardBlock": RelatedCardBlock_57f2139d166e264296c1295d6dcb9d48,
  "/blocks/previews/CorrectionNoteBlock.client#CorrectionNoteBlock": CorrectionNoteBlock_06b3e119ba1cf2df9eb0d072ddb453d9,
  "/blocks/previews/ReadMoreBreakBlock.client#ReadMoreBreakBlock": ReadMoreBreakBlock_b67992596b9a85295a2e25f834284d9d,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/collections/Photos/FocusPicker.client#FocusPicker": FocusPicker_432cff376b7cd4c84cf95b3d2ed9c87d,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
