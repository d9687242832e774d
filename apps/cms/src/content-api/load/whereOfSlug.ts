import type { LanguageCode } from '@dateline/content-schema/language'
import type { Where } from 'payload'

type Filter = { language?: LanguageCode | undefined; slug?: string | undefined }

/** @param slugField where a collection keeps the slug that readers see */
export const whereOfSlug = (
  { language, slug }: Filter,
  slugField: 'slug' | 'publishedSlug' = 'slug',
): Where => ({
  and: [
    ...(language === undefined ? [] : [{ language: { equals: language } }]),
    ...(slug === undefined ? [] : [{ [slugField]: { equals: slug } }]),
  ],
})
