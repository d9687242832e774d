'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { FindPlugin } from './FindPlugin.client'

export const FindFeatureClient = createClientFeature({
  plugins: [{ Component: FindPlugin, position: 'top' }],
})
