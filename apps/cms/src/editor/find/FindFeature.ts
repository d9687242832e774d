import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Find and replace in the text of a story. */
export const FindFeature = createServerFeature({
  key: 'storyFind',
  feature: { ClientFeature: '/editor/find/FindFeature.client#FindFeatureClient' },
})
