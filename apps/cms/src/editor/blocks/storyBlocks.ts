import type { Block } from 'payload'
import { CorrectionNote } from '../../blocks/CorrectionNote'
import { Embed } from '../../blocks/Embed'
import { FactBox } from '../../blocks/FactBox'
import { Gallery } from '../../blocks/Gallery'
import { Picture } from '../../blocks/Picture'
import { PullQuote } from '../../blocks/PullQuote'
import { ReadMoreBreak } from '../../blocks/ReadMoreBreak'
import { RelatedCard } from '../../blocks/RelatedCard'

/** Every block that can stand in a text, in the order of the menus: what is used most comes first. */
export const STORY_BLOCKS: Block[] = [
  Picture,
  Gallery,
  PullQuote,
  FactBox,
  Embed,
  RelatedCard,
  CorrectionNote,
  ReadMoreBreak,
]
