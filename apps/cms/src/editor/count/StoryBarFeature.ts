import { createServerFeature } from '@payloadcms/richtext-lexical'

/** The line under the text: words, characters, reading time, and the choices of whoever writes. */
export const StoryBarFeature = createServerFeature({
  key: 'storyBar',
  feature: { ClientFeature: '/editor/count/StoryBarFeature.client#StoryBarFeatureClient' },
})
