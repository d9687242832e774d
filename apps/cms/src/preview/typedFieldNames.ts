/** The fields of a story's form that change what readers would see. */
export const TYPED_FIELDS = [
  'headline',
  'kicker',
  'teaser',
  'slug',
  'leadPhoto',
  'leadCaption',
  'body',
  'related',
  'updates',
  'language',
  'section',
  'topics',
  'authors',
] as const
export type TypedField = (typeof TYPED_FIELDS)[number]
