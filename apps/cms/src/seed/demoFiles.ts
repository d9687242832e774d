import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UPDATE_KINDS } from '@dateline/content-schema/article'
import { parse } from 'yaml'
import { z } from 'zod'
import { ROLES } from '../access/roles'
import { STAGES } from '../workflow/stages'

const DEMO = join(dirname(fileURLToPath(import.meta.url)), 'demo')
export const PICTURES = join(DEMO, 'pictures')

const inBoth = <Shape extends z.ZodType>(shape: Shape) => z.object({ en: shape, ru: shape })
const named = z.object({ name: z.string(), slug: z.string(), description: z.string().optional() })
const amounts = z.object({
  oneOff: z.array(z.int()),
  monthly: z.array(z.int()),
  annual: z.array(z.int()),
  min: z.int(),
  default: z.int(),
  allowOther: z.boolean(),
})
const frontEdition = z.object({
  lead: z.string(),
  slots: z
    .array(z.string())
    .nullish()
    .transform((slots) => slots ?? []),
})

const newspaper = z.object({
  site: z.object({
    timeZone: z.string(),
    contact: z.object({ email: z.string(), address: z.string() }),
    editions: inBoth(
      z.object({ name: z.string(), tagline: z.string(), description: z.string(), imprint: z.string() }),
    ),
  }),
  sections: z.array(inBoth(named).extend({ key: z.string() })),
  topics: z.array(inBoth(named).extend({ key: z.string() })),
  authors: z.array(
    inBoth(
      z.object({ name: z.string(), slug: z.string(), role: z.string(), bio: z.array(z.string()) }),
    ).extend({ key: z.string() }),
  ),
  pages: z.array(
    inBoth(
      z.object({ title: z.string(), slug: z.string(), description: z.string(), body: z.string() }),
    ).extend({ key: z.string() }),
  ),
  amountSets: z.array(z.object({ key: z.string() }).catchall(amounts)),
  appeals: z.array(
    z.object({
      key: z.string(),
      language: z.enum(['en', 'ru']),
      slots: z.array(z.enum(['banner', 'articleEnd'])),
      priority: z.int(),
      heading: z.string(),
      paragraphs: z.array(z.string()),
      thanks: z.string(),
      button: z.string(),
      target: z.string(),
      frequency: z.enum(['oneOff', 'monthly', 'annual']),
      amountSet: z.string(),
      allowedOnSensitive: z.boolean(),
    }),
  ),
  front: inBoth(frontEdition),
})
export type Newspaper = z.infer<typeof newspaper>

const isoDate = z.union([z.string(), z.date()]).transform((value) => new Date(value).toISOString())
const frontMatter = z.strictObject({
  headline: z.string(),
  kicker: z.string().optional(),
  teaser: z.string(),
  section: z.string(),
  topics: z.array(z.string()),
  authors: z.array(z.string()),
  date: isoDate,
  lead: z.string().optional(),
  leadCaption: z.string().optional(),
  related: z.array(z.string()).max(4).default([]),
  story: z.string().optional(),
  updates: z
    .array(z.object({ at: isoDate, kind: z.enum(UPDATE_KINDS), note: z.string().optional() }))
    .default([]),
  sensitive: z.boolean().default(false),
})
export type DemoStory = z.infer<typeof frontMatter> & {
  language: 'en' | 'ru'
  slug: string
  markdown: string
}

const workInProgress = z.array(
  z.strictObject({
    slug: z.string(),
    language: z.enum(['en', 'ru']),
    stage: z.enum(STAGES),
    by: z.enum(ROLES),
    due: z.number().optional(),
    release: z.number().optional(),
    headline: z.string(),
    kicker: z.string().optional(),
    teaser: z.string().optional(),
    section: z.string(),
    topics: z.array(z.string()).default([]),
    authors: z.array(z.string()).default([]),
    lead: z.string().optional(),
    body: z.string(),
    note: z.array(z.object({ by: z.enum(ROLES), text: z.string() })).default([]),
  }),
)
export type DemoWork = z.infer<typeof workInProgress>[number]

const pictures = z.record(
  z.string(),
  z.object({
    file: z.string(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    source: z.string().default(''),
    focus: z.object({ x: z.number(), y: z.number() }),
  }),
)
export type DemoPictures = z.infer<typeof pictures>

const parsed = async <Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> => {
  const result = shape.safeParse(parse(await readFile(path, 'utf8')))
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`)
  return result.data
}

export const readNewspaper = (): Promise<Newspaper> => parsed(join(DEMO, 'newspaper.yaml'), newspaper)
export const readPictures = (): Promise<DemoPictures> => parsed(join(PICTURES, 'pictures.yaml'), pictures)

export const readWorkInProgress = (): Promise<DemoWork[]> =>
  parsed(join(DEMO, 'work-in-progress.yaml'), workInProgress)

const readStory = async (language: DemoStory['language'], file: string): Promise<DemoStory> => {
  const path = join(DEMO, 'stories', language, file)
  const [, head, markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await readFile(path, 'utf8')) ?? []
  if (head === undefined || markdown === undefined)
    throw new Error(`${path}: it must begin with front matter between lines of three hyphens.`)
  const result = frontMatter.safeParse(parse(head))
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`)
  return { ...result.data, language, slug: file.replace(/\.md$/, ''), markdown }
}

export const readStories = async (): Promise<DemoStory[]> => {
  const stories = await Promise.all(
    (['en', 'ru'] as const).map(async (language) => {
      const files = (await readdir(join(DEMO, 'stories', language)))
        .filter((file) => file.endsWith('.md'))
        .sort()
      return await Promise.all(files.map((file) => readStory(language, file)))
    }),
  )
  return stories.flat().sort((a, b) => a.date.localeCompare(b.date))
}
