import { HeadlineLength as HeadlineLength_ee405bc913ba27d532e4d502b130a491 } from '../../../editor/count/HeadlineLength.client'
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
import { StoryLinkFeatureClient as StoryLinkFeatureClient_dbf40f8b97ef24d41f63d83149c63a9a } from '../../../editor/links/StoryLinkFeature.client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StoryTableFeatureClient as StoryTableFeatureClient_aaa2e0c3cfde29532cda4d9d191761fd } from '../../../editor/table/StoryTableFeature.client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeatureClient as PasteFeatureClient_53c2d3c49dd0c4d23a7b033527a3f89e } from '../../../editor/paste/PasteFeature.client'
import { TypographyFeatureClient as TypographyFeatureClient_67f12b5b9b0cbe31eab1f974e4dd5676 } from '../../../editor/typography/TypographyFeature.client'
import { FindFeatureClient as FindFeatureClient_14dfff27b718333d866bbf2f625a001f } from '../../../editor/find/FindFeature.client'
import { KeysFeatureClient as KeysFeatureClient_be578f3052291b4941917f30d2f29e4a } from '../../../editor/keys/KeysFeature.client'
import { StoryBarFeatureClient as StoryBarFeatureClient_5aa5d3ab1ee37509b46ee1f77c45db73 } from '../../../editor/count/StoryBarFeature.client'
import { StoryBlocksFeatureClient as StoryBlocksFeatureClient_d20a2ed17a703bb9cf6fddb328e7c67c } from '../../../editor/blocks/StoryBlocksFeature.client'
import { PictureBlock as PictureBlock_b428a7683b2f5d2c15c5af1697187dd2 } from '../../../blocks/previews/PictureBlock.client'
import { GalleryBlock as GalleryBlock_2da92345b729802ebc783b46e75edb4c } from '../../../blocks/previews/GalleryBlock.client'
import { PullQuoteBlock as PullQuoteBlock_6aab8faa99a1bbf97b04c6baab670c6b } from '../../../blocks/previews/PullQuoteBlock.client'
import { FactBoxBlock as FactBoxBlock_17214abd71fd51ce8054af1edc83a308 } from '../../../blocks/previews/FactBoxBlock.client'
import { EmbedBlock as EmbedBlock_6cc18c5425072e4d9df694f30f232c25 } from '../../../blocks/previews/EmbedBlock.client'
import { RelatedCardBlock as RelatedCardBlock_57f2139d166e264296c1295d6dcb9d48 } from '../../../blocks/previews/RelatedCardBlock.client'
import { CorrectionNoteBlock as CorrectionNoteBlock_06b3e119ba1cf2df9eb0d072ddb453d9 } from '../../../blocks/previews/CorrectionNoteBlock.client'
import { ReadMoreBreakBlock as ReadMoreBreakBlock_b67992596b9a85295a2e25f834284d9d } from '../../../blocks/previews/ReadMoreBreakBlock.client'
import { RelationshipAfterText as RelationshipAfterText_197c354282b278658f99e7c6a46626c9 } from '../../../fields/AfterTextFields.client'
import { StageControl as StageControl_fc662abc2f69c742a86edd4e16653cce } from '../../../collections/Articles/stages/StageControl.client'
import { ChecklistLoader as ChecklistLoader_048de75fce117484c65f662f3b97c76e } from '../../../collections/Articles/publishing/ChecklistLoader.client'
import { NotesLoader as NotesLoader_7e82e6740d76fb9c5d5dad83a61815da } from '../../../collections/Notes/NotesLoader.client'
import { ScheduleLoader as ScheduleLoader_8abc7cf5deae1dd4d613e53b28a8b88f } from '../../../collections/Schedule/panel/ScheduleLoader.client'
import { SelectAfterText as SelectAfterText_197c354282b278658f99e7c6a46626c9 } from '../../../fields/AfterTextFields.client'
import { DateAfterText as DateAfterText_197c354282b278658f99e7c6a46626c9 } from '../../../fields/AfterTextFields.client'
import { StoryPresence as StoryPresence_9ec08a74ac1e0c3a81901bd87dc0308b } from '../../../collections/Articles/presence/StoryPresence.client'
import { DiscardButton as DiscardButton_befdae6ae03b429b859d202ba9cd3be7 } from '../../../collections/Articles/publishing/DiscardButton.client'
import { PublishButton as PublishButton_cc369f0b969c40be5ed9417dbe1f81a9 } from '../../../collections/Articles/publishing/PublishButton.client'
import { WithdrawButton as WithdrawButton_c9872f45dd389d47160b7f90997c58b3 } from '../../../collections/Articles/publishing/WithdrawButton.client'
import { StoryEditView as StoryEditView_60faf117ea9b0b8efbaa93d63943484f } from '../../../collections/Articles/saving/StoryEditView.client'
import { StoryPreview as StoryPreview_641d2cb06acb943461017a690d6e1a47 } from '../../../collections/Articles/preview/StoryPreview.client'
import { HistoryLoader as HistoryLoader_2433df66aa2f556ff3e8ab48593c5963 } from '../../../collections/Articles/history/HistoryLoader.client'
import { VersionLoader as VersionLoader_3700b87cc3085f00973d5580152e95ae } from '../../../collections/Articles/history/VersionLoader.client'
import { NewStoryLoader as NewStoryLoader_954ac60844e9f27a989488844f24d339 } from '../../../collections/Articles/saving/NewStoryLoader.client'
import { FocusPicker as FocusPicker_432cff376b7cd4c84cf95b3d2ed9c87d } from '../../../collections/Photos/FocusPicker.client'
import { PhotoUses as PhotoUses_dda1f805062f5b7f6afc4555adffa7c2 } from '../../../collections/Photos/PhotoUses.client'
import { BrandIcon as BrandIcon_849f03178945390e2f1ebd7110cd21cc } from '../../../admin/brand/BrandIcon'
import { BrandLogo as BrandLogo_b6efc32b46b7bda3c413012092e333c6 } from '../../../admin/brand/BrandLogo'
import { NewsroomBar as NewsroomBar_d13c68b1ddd37537f2606e35d884b224 } from '../../../admin/NewsroomBar.client'
import { LoginLine as LoginLine_ec4d941c012b2ae800ad780fbe1a3991 } from '../../../admin/brand/LoginLine'
import { NewsroomLinks as NewsroomLinks_bf6ad93c72c0fdbdbee96965c4c4098f } from '../../../admin/NewsroomLinks.client'
import { PayloadMender as PayloadMender_daf232c6ba8a2b7bd0d24328aa06c388 } from '../../../admin/accessibility/PayloadMender.client'
import { MyWorkDashboard as MyWorkDashboard_f8f45fd4ef8d40d9bcc2fe8cb9210395 } from '../../../admin/my-work/MyWorkDashboard'
import { BoardView as BoardView_995037cad87c1016ad94fe4f9564cc30 } from '../../../admin/board/BoardView'
import { MediaView as MediaView_b4d7835c6a475eb310184db5fda0af9d } from '../../../admin/media/MediaView'
import { CalendarView as CalendarView_d81710f9a4806f51db4eac087b3b137b } from '../../../admin/calendar/CalendarView'
import { FrontEditorView as FrontEditorView_cca1decb9edee5c8b80f3a8a88127fb6 } from '../../../admin/front/FrontEditorView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/editor/count/HeadlineLength.client#HeadlineLength": HeadlineLength_ee405bc913ba27d532e4d502b130a491,
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
  "/editor/links/StoryLinkFeature.client#StoryLinkFeatureClient": StoryLinkFeatureClient_dbf40f8b97ef24d41f63d83149c63a9a,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/table/StoryTableFeature.client#StoryTableFeatureClient": StoryTableFeatureClient_aaa2e0c3cfde29532cda4d9d191761fd,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/paste/PasteFeature.client#PasteFeatureClient": PasteFeatureClient_53c2d3c49dd0c4d23a7b033527a3f89e,
  "/editor/typography/TypographyFeature.client#TypographyFeatureClient": TypographyFeatureClient_67f12b5b9b0cbe31eab1f974e4dd5676,
  "/editor/find/FindFeature.client#FindFeatureClient": FindFeatureClient_14dfff27b718333d866bbf2f625a001f,
  "/editor/keys/KeysFeature.client#KeysFeatureClient": KeysFeatureClient_be578f3052291b4941917f30d2f29e4a,
  "/editor/count/StoryBarFeature.client#StoryBarFeatureClient": StoryBarFeatureClient_5aa5d3ab1ee37509b46ee1f77c45db73,
  "/editor/blocks/StoryBlocksFeature.client#StoryBlocksFeatureClient": StoryBlocksFeatureClient_d20a2ed17a703bb9cf6fddb328e7c67c,
  "/blocks/previews/PictureBlock.client#PictureBlock": PictureBlock_b428a7683b2f5d2c15c5af1697187dd2,
  "/blocks/previews/GalleryBlock.client#GalleryBlock": GalleryBlock_2da92345b729802ebc783b46e75edb4c,
  "/blocks/previews/PullQuoteBlock.client#PullQuoteBlock": PullQuoteBlock_6aab8faa99a1bbf97b04c6baab670c6b,
  "/blocks/previews/FactBoxBlock.client#FactBoxBlock": FactBoxBlock_17214abd71fd51ce8054af1edc83a308,
  "/blocks/previews/EmbedBlock.client#EmbedBlock": EmbedBlock_6cc18c5425072e4d9df694f30f232c25,
  "/blocks/previews/RelatedCardBlock.client#RelatedCardBlock": RelatedCardBlock_57f2139d166e264296c1295d6dcb9d48,
  "/blocks/previews/CorrectionNoteBlock.client#CorrectionNoteBlock": CorrectionNoteBlock_06b3e119ba1cf2df9eb0d072ddb453d9,
  "/blocks/previews/ReadMoreBreakBlock.client#ReadMoreBreakBlock": ReadMoreBreakBlock_b67992596b9a85295a2e25f834284d9d,
  "/fields/AfterTextFields.client#RelationshipAfterText": RelationshipAfterText_197c354282b278658f99e7c6a46626c9,
  "/collections/Articles/stages/StageControl.client#StageControl": StageControl_fc662abc2f69c742a86edd4e16653cce,
  "/collections/Articles/publishing/ChecklistLoader.client#ChecklistLoader": ChecklistLoader_048de75fce117484c65f662f3b97c76e,
  "/collections/Notes/NotesLoader.client#NotesLoader": NotesLoader_7e82e6740d76fb9c5d5dad83a61815da,
  "/collections/Schedule/panel/ScheduleLoader.client#ScheduleLoader": ScheduleLoader_8abc7cf5deae1dd4d613e53b28a8b88f,
  "/fields/AfterTextFields.client#SelectAfterText": SelectAfterText_197c354282b278658f99e7c6a46626c9,
  "/fields/AfterTextFields.client#DateAfterText": DateAfterText_197c354282b278658f99e7c6a46626c9,
  "/collections/Articles/presence/StoryPresence.client#StoryPresence": StoryPresence_9ec08a74ac1e0c3a81901bd87dc0308b,
  "/collections/Articles/publishing/DiscardButton.client#DiscardButton": DiscardButton_befdae6ae03b429b859d202ba9cd3be7,
  "/collections/Articles/publishing/PublishButton.client#PublishButton": PublishButton_cc369f0b969c40be5ed9417dbe1f81a9,
  "/collections/Articles/publishing/WithdrawButton.client#WithdrawButton": WithdrawButton_c9872f45dd389d47160b7f90997c58b3,
  "/collections/Articles/saving/StoryEditView.client#StoryEditView": StoryEditView_60faf117ea9b0b8efbaa93d63943484f,
  "/collections/Articles/preview/StoryPreview.client#StoryPreview": StoryPreview_641d2cb06acb943461017a690d6e1a47,
  "/collections/Articles/history/HistoryLoader.client#HistoryLoader": HistoryLoader_2433df66aa2f556ff3e8ab48593c5963,
  "/collections/Articles/history/VersionLoader.client#VersionLoader": VersionLoader_3700b87cc3085f00973d5580152e95ae,
  "/collections/Articles/saving/NewStoryLoader.client#NewStoryLoader": NewStoryLoader_954ac60844e9f27a989488844f24d339,
  "/collections/Photos/FocusPicker.client#FocusPicker": FocusPicker_432cff376b7cd4c84cf95b3d2ed9c87d,
  "/collections/Photos/PhotoUses.client#PhotoUses": PhotoUses_dda1f805062f5b7f6afc4555adffa7c2,
  "/admin/brand/BrandIcon#BrandIcon": BrandIcon_849f03178945390e2f1ebd7110cd21cc,
  "/admin/brand/BrandLogo#BrandLogo": BrandLogo_b6efc32b46b7bda3c413012092e333c6,
  "/admin/NewsroomBar.client#NewsroomBar": NewsroomBar_d13c68b1ddd37537f2606e35d884b224,
  "/admin/brand/LoginLine#LoginLine": LoginLine_ec4d941c012b2ae800ad780fbe1a3991,
  "/admin/NewsroomLinks.client#NewsroomLinks": NewsroomLinks_bf6ad93c72c0fdbdbee96965c4c4098f,
  "/admin/accessibility/PayloadMender.client#PayloadMender": PayloadMender_daf232c6ba8a2b7bd0d24328aa06c388,
  "/admin/my-work/MyWorkDashboard#MyWorkDashboard": MyWorkDashboard_f8f45fd4ef8d40d9bcc2fe8cb9210395,
  "/admin/board/BoardView#BoardView": BoardView_995037cad87c1016ad94fe4f9564cc30,
  "/admin/media/MediaView#MediaView": MediaView_b4d7835c6a475eb310184db5fda0af9d,
  "/admin/calendar/CalendarView#CalendarView": CalendarView_d81710f9a4806f51db4eac087b3b137b,
  "/admin/front/FrontEditorView#FrontEditorView": FrontEditorView_cca1decb9edee5c8b80f3a8a88127fb6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
