import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Keys that move what is written, and the list of all keys. */
export const KeysFeature = createServerFeature({
  key: 'storyKeys',
  feature: { ClientFeature: '/editor/keys/KeysFeature.client#KeysFeatureClient' },
})
