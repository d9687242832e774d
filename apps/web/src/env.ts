import { resolve } from 'node:path'
import { z } from 'zod'
import { TAG_HEADERS, type TagHeader } from './documents/tagHeaders'

const port = z.coerce.number().int().min(1).max(65_535)
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((value) => value === new URL(value).origin || value === `${new URL(value).origin}/`, {
    message: 'an address without a path, such as https://news.example',
  })
  .transform((value) => new URL(value).origin)

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  WEB_PORT: port.default(3000),
  CMS_PORT: port.default(3001),
  SITE_URL: origin.optional(),
  CMS_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  READER_TOKEN: z.string().min(16).optional(),
  TAG_HEADERS: z
    .string()
    .default('cache-tag')
    .transform((value) => (value.toLowerCase() === 'none' ? [] : value.toLowerCase().split(/[\s,]+/)))
    .pipe(z.array(z.enum(Object.keys(TAG_HEADERS) as TagHeader[]))),
})

export type Env = {
  host: string
  port: number
  /** The reader site as readers write it, without a slash at the end. Addresses are built from it, never from a request. */
  siteUrl: string
  cmsUrl: string
  /** An absolute folder. */
  dataDir: string
  readerToken: string | undefined
  tagHeaderNames: TagHeader[]
}

/** @throws Error that names every variable that is wrong and what is allowed */
export const readEnv = (variables: Record<string, string | undefined>): Env => {
  // An empty value is what a shell script leaves behind when it has none.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not right:\n${faults.join('\n')}`)
  }
  const { HOST, WEB_PORT, CMS_PORT, SITE_URL, CMS_URL, DATA_DIR, READER_TOKEN } = result.data
  return {
    host: HOST,
    port: WEB_PORT,
    siteUrl: SITE_URL ?? `http://127.0.0.1:${WEB_PORT}`,
    cmsUrl: CMS_URL ?? `http://127.0.0.1:${CMS_PORT}`,
    dataDir: resolve(DATA_DIR),
    readerToken: READER_TOKEN,
    tagHeaderNames: result.data.TAG_HEADERS,
  }
}

let known: Env | undefined

/** The environment of this process, read at the first use: a build needs none of it. */
export const env = (): Env => (known ??= readEnv(process.env))

/** React and Next choose their builds by this variable, at import: call it before either is imported. */
export const declareMode = (dev: boolean): void => {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
}
