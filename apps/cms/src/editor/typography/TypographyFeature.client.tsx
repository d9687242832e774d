'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { TypographyPlugin } from './TypographyPlugin.client'
import { TypographyProvider } from './TypographyProvider.client'

export const TypographyFeatureClient = createClientFeature({
  plugins: [{ Component: TypographyPlugin, position: 'normal' }],
  providers: [TypographyProvider],
})
