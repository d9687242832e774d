import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Quotation marks and dashes by the language of the story. */
export const TypographyFeature = createServerFeature({
  key: 'storyTypography',
  feature: { ClientFeature: '/editor/typography/TypographyFeature.client#TypographyFeatureClient' },
})
