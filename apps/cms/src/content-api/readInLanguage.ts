import type { LanguageCode } from '@dateline/content-schema/language'
import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Read } from './readQuery'
import { readLanguage, readQuery } from './readQuery'
import type { SiteSettings } from './siteSettings'
import { loadSiteSettings } from './siteSettings'

type InLanguage<Query> = { query: Query; settings: SiteSettings; language: LanguageCode }

/** Reads a query that may name a language, and the language that the answer is made in. */
export const readInLanguage = async <Query extends { language?: LanguageCode | undefined }>(
  request: Request,
  payload: Payload,
  schema: z.ZodType<Query>,
): Promise<Read<InLanguage<Query>>> => {
  const query = readQuery(request, schema)
  if (!query.ok) return query
  const settings = await loadSiteSettings(payload)
  const language = readLanguage(settings, query.value.language)
  if (!language.ok) return language
  return { ok: true, value: { query: query.value, settings, language: language.value } }
}
