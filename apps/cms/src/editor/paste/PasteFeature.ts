import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted keeps its structure and loses its looks. */
export const PasteFeature = createServerFeature({
  key: 'storyPaste',
  feature: { ClientFeature: '/editor/paste/PasteFeature.client#PasteFeatureClient' },
})
