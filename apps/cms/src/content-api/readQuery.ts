import { languageCode } from '@dateline/content-schema/language'
import type { LanguageCode } from '@dateline/content-schema/language'
import { MAX_SLUG_LENGTH, slugPattern } from '@dateline/content-schema/readerPath'
import { z } from 'zod'
import { notFound, problemResponse } from './problemResponse'
import type { SiteSettings } from './siteSettings'
import { languagesOf } from './siteSettings'

export type Read<Value> = { ok: true; value: Value } | { ok: false; response: Response }

export const noQuery = z.strictObject({})
export const languageQuery = z.strictObject({ language: languageCode.optional() })
export const slugQuery = z.strictObject({
  language: languageCode.optional(),
  slug: z.string().max(MAX_SLUG_LENGTH).regex(slugPattern, 'a slug such as "storm-season"').optional(),
})

const refuse = (field: string, detail: string): { ok: false; response: Response } => ({
  ok: false,
  response: problemResponse({ status: 400, field, detail }),
})

/** Reads the query of a request; what is unknown, given twice or malformed is refused by name. */
export const readQuery = <Query>(request: Request, schema: z.ZodType<Query>): Read<Query> => {
  const { searchParams } = new URL(request.url)
  const names = [...searchParams.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return refuse(twice, `${twice}: give it once.`)
  const parsed = schema.safeParse(Object.fromEntries(searchParams))
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? ''
    return refuse(field, `${field}: there is no such parameter here.`)
  }
  const field = String(issue?.path[0] ?? '')
  return refuse(field, `${field}: ${issue?.message ?? 'this value is not allowed'}`)
}

/** The language that an answer is made in: the site's default one unless another was asked for. */
export const readLanguage = (settings: SiteSettings, asked: LanguageCode | undefined): Read<LanguageCode> => {
  const language = asked ?? settings.defaultLanguage
  if (languagesOf(settings).includes(language)) return { ok: true, value: language }
  return { ok: false, response: notFound(`This newspaper has no edition in the language "${language}".`) }
}
