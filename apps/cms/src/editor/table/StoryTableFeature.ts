import { EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical'
import { withClientFeature } from '../withClientFeature'

type Tables = ReturnType<typeof EXPERIMENTAL_TableFeature>

/** Payload's tables, without asking for rows and columns first: a table grows where it stands. */
export const StoryTableFeature = (): Tables =>
  withClientFeature(
    EXPERIMENTAL_TableFeature(),
    '/editor/table/StoryTableFeature.client#StoryTableFeatureClient',
  )
