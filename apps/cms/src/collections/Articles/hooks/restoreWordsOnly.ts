import type { CollectionBeforeChangeHook } from 'payload'
import type { HookedDocument } from '../../../publishing/storedDocument'

const WORDS = [
  'headline',
  'kicker',
  'teaser',
  'body',
  'leadPhoto',
  'leadCaption',
  'related',
  'section',
  'topics',
  'authors',
] as const

/**
 * An old version gives back its words and pictures. Where the story stands in its work, who does it, its address and
 * its ledger are of today: an old text does not send a story back to an old stage.
 */
export const restoreWordsOnly: CollectionBeforeChangeHook<HookedDocument> = ({ data, originalDoc, req }) =>
  req.context.isRestoringVersion === true && originalDoc
    ? { ...originalDoc, ...Object.fromEntries(WORDS.map((field) => [field, data[field] ?? null])) }
    : data
