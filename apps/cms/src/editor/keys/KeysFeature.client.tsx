'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { KeysPlugin } from './KeysPlugin.client'
import { KeysProvider } from './KeysProvider.client'

export const KeysFeatureClient = createClientFeature({
  plugins: [{ Component: KeysPlugin, position: 'normal' }],
  providers: [KeysProvider],
})
