'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { StoryBarPlugin } from './StoryBarPlugin.client'

export const StoryBarFeatureClient = createClientFeature({
  plugins: [{ Component: StoryBarPlugin, position: 'belowContainer' }],
})
