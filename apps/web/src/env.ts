import { resolve } from 'node:path'
import { z } from 'zod'
import type { BucketSettings } from './documents/bucket'
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
  S3_ENDPOINT: origin.optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'a region as the storage names it, such as eu-north-1')
    .default('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PREFIX: z
    .string()
    .regex(
      /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/,
      'letters, digits, dots, hyphens, and slashes in between, such as web-1',
    )
    .default('web'),
})

type Variables = z.infer<typeof schema>

const isSet = (variables: Variables, name: keyof Variables): boolean => variables[name] !== undefined

const bucketOf = (variables: Variables): BucketSettings | undefined => {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION, S3_PREFIX } = variables
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    if (!S3_NEEDED.some((name) => isSet(variables, name))) return undefined
    const missing = S3_NEEDED.filter((name) => !isSet(variables, name))
    throw new Error(
      `The environment is not right:\n${missing.map((name) => `  ${name}: is missing; with one of ${S3_NEEDED.join(', ')} come the others`).join('\n')}`,
    )
  }
  return {
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    prefix: S3_PREFIX,
  }
}

/** They belong together: with the endpoint come a bucket and the keys to it. */
const S3_NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

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
  /** Where documents are kept; undefined: in files. */
  bucket: BucketSettings | undefined
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
    bucket: bucketOf(result.data),
  }
}

let known: Env | undefined

/** The environment of this process, read at the first use: a build needs none of it. */
export const env = (): Env => (known ??= readEnv(process.env))

/** The port on which `next start` listens, which Next writes down itself. */
export const nextPort = (): number => port.parse(process.env['PORT'])

export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'

/** React and Next choose their builds by this variable, at import: call it before either is imported. */
export const declareMode = (dev: boolean): void => {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
}
